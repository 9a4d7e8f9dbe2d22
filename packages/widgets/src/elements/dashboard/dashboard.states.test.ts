import { testStates } from '../../../test/states.ts';
import '../../define/dashboard.ts';
import { studentFixtures } from './dashboard.fixtures.ts';

testStates('edurise-dashboard', studentFixtures);
