import '../../define/course-player.ts';
import { testStates } from '../../../test/states.ts';
import { fixtures } from './course-player.fixtures.ts';

testStates('edurise-course-player', fixtures);
