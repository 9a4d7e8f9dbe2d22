import { testStates } from '../../../../test/states.ts';
import '../../../define/dashboard.ts';
import { staffFixtures } from './staff.fixtures.ts';

testStates('edurise-dashboard', staffFixtures);
