import type { Chance } from '../support/chance.ts';
import { pathOf, type Doc, type Target } from './operations.ts';
import type { Traffic } from './traffic.ts';

/** A platform in memory. It reads and writes at one moment, and answers at a later one, if it answers at all. */
export class Platform {
  healthy = false;
  readonly #docs = new Map<string, Omit<Doc, 'viewer'>>();
  readonly #traffic: Traffic;
  readonly #chance: Chance;

  constructor(traffic: Traffic, chance: Chance) {
    this.#traffic = traffic;
    this.#chance = chance;
  }

  /** What a reader ought to see. */
  truth(viewer: string, target: Target): unknown {
    const path = pathOf(target);
    return path === '/board/' || viewer ? this.#read(viewer, path) : undefined;
  }

  readonly fetch = (async (request: Request) => {
    const { pathname } = new URL(request.url);
    const viewer = viewerOf(request);
    const text = request.method === 'GET' ? '' : await request.text();
    return new Promise<Response>((resolve, reject) => {
      let gone = false;
      request.signal.addEventListener('abort', () => {
        gone = true;
        reject(request.signal.reason as Error);
      });
      const cut = () => reject(new TypeError('Failed to fetch'));
      this.#traffic.add(() => {
        if (gone) return;
        if (this.#fails(0.05)) return cut();
        const answer = this.#fails(0.05)
          ? Response.json({ detail: 'No.' }, { status: this.#chance.pick([400, 403, 500, 503]) })
          : this.#answer(request.method, pathname, viewer, text);
        this.#traffic.add(() => (this.#fails(0.1) ? cut() : resolve(answer)));
      });
    });
  }) as typeof fetch;

  #answer(method: string, path: string, viewer: string, text: string): Response {
    if (path === '/api/users/me/') return Response.json({ id: viewer, email: 'a@b.c' });
    if (path.startsWith('/api/')) return new Response(null, { status: 204 });
    if (!viewer && !(path === '/board/' && method === 'GET')) return Response.json({ detail: 'Who?' }, { status: 401 });
    if (method !== 'GET') {
      const { id, count, entries } = this.#of(viewer, path);
      const { entry } = JSON.parse(text) as { entry: string };
      this.#docs.set(key(viewer, path), { id, count: count + 1, entries: [...entries, entry] });
    }
    return Response.json(this.#read(viewer, path));
  }

  #read(viewer: string, path: string): unknown {
    if (path === '/docs/') return { viewer, docs: ['1', '10'].map((id) => this.#of(viewer, `/docs/${id}/`)) };
    return { viewer, ...this.#of(viewer, path) };
  }

  #of(viewer: string, path: string): Omit<Doc, 'viewer'> {
    return this.#docs.get(key(viewer, path)) ?? { id: path, count: 0, entries: [] };
  }

  #fails(often: number): boolean {
    return !this.healthy && this.#chance.next() < often;
  }
}
const key = (viewer: string, path: string): string => (path === '/board/' ? path : `${viewer} ${path}`);
const viewerOf = ({ headers }: Request): string => {
  const claims = headers.get('Authorization')?.split('.')[1];
  return claims ? (JSON.parse(Buffer.from(claims, 'base64url').toString()) as { user_id: string }).user_id : '';
};
