import { apiSuite } from './api/suite.ts';

apiSuite('the API on the embedded database', () => 'memory');
