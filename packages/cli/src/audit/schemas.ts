import { jsonSchemas, type JsonSchema } from '@edurise/contract/openapi';

/** The contract in a form that can be walked: made once, as it takes a while. */
export const { shapes, models } = jsonSchemas();

/** The fields that a body must have. */
export const requiredIn = (schema: JsonSchema | undefined): readonly string[] => {
  const name = schema?.$ref?.split('/').at(-1);
  return (name === undefined ? schema : models[name])?.required ?? [];
};
