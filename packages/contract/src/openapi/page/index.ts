import type { OpenApiDocument } from '../document.ts';

export const referencePage = async (document: OpenApiDocument): Promise<{ html: string; policy: string }> => ({
  html: `<!doctype html><title>${document.info.title}</title>`,
  policy: "default-src 'none'",
});
