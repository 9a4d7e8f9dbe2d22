import { testStates } from '../../../test/states.ts';
import '../../define/quiz-builder.ts';
import { fixtures } from './quiz-builder.fixtures.ts';

testStates('edurise-quiz-builder', fixtures);
