export { openapi, type OpenApiDocument } from './document.ts';
export type { OperationObject, Parameter } from './operation-object.ts';
export { jsonSchemas, type JsonSchema, type JsonSchemas, type JsonShape } from './json-schema.ts';
