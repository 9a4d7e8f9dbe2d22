/** Django's pages for what never reaches an API view: HTML, whatever the client accepts. */
const page = (status: number, title: string, text: string): Response =>
  new Response(
    `<!doctype html>\n<html lang="en">\n<head>\n  <title>${title}</title>\n</head>\n<body>\n  <h1>${title}</h1><p>${text}</p>\n</body>\n</html>\n`,
    { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } },
  );

export const page404 = (): Response => page(404, 'Not Found', 'The requested resource was not found on this server.');
export const page500 = (): Response => page(500, 'Server Error (500)', '');
export const pageBadMethod = (): Response =>
  new Response('Method not allowed', { status: 405, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
