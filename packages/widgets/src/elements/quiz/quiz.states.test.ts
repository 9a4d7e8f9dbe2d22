import '../../define/quiz.ts';
import { testStates } from '../../../test/states.ts';
import { fixtures } from './quiz.fixtures.ts';

testStates('edurise-quiz', fixtures);
