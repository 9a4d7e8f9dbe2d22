import { jsonSchemas } from '@edurise/contract/openapi';

/** The contract in a form that can be walked: made once, as it takes a while. */
export const { shapes, models } = jsonSchemas();
