export { cookies, type CookieOptions } from './cookies.ts';
