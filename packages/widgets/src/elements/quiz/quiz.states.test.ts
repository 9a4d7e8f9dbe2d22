import '../../define/quiz.ts';
// Both are fetched when first needed. Firefox lends six connections to a host over all its tabs, and the videos of a test
// beside this one may hold them all.
import './quiz-attempt.ts';
import './views/start.view.ts';
import { testStates } from '../../../test/states.ts';
import { fixtures } from './quiz.fixtures.ts';

testStates('edurise-quiz', fixtures);
