/** Where the platform is, and which schools this portal shows. `npm start` serves its own version of this file. */
export const baseUrl = 'http://localhost:8787';
export const tenants = [{ slug: 'acme', name: 'Acme Academy' }];
