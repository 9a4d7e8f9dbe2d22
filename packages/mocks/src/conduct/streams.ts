/** What comes as a file, or in pieces. */
import type { Call, Conduct } from '../call.ts';
import { answerOf } from '../plausible/value.ts';

/** The smallest document that readers of PDF accept: one empty page. */
const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;

/** An operation whose answer is a file. */
export const sendFile: Conduct = ({ operation }) => {
  const type = operation.row.file ?? 'application/octet-stream';
  const name = operation.name.split('.')[0]!.replace(/s$/, '');
  return new Response(pdf, {
    headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}.${type.split('/')[1]}"` },
  });
};

const reply =
  'The lesson shows this with its second example: change one thing at a time, and write down what happens before you go on.';

const eventsOf = (events: readonly unknown[]): Response =>
  new Response(events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join(''), {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' },
  });

/** Made once: it is long, and always the same. */
let described: Promise<unknown> | undefined;

const wantsPieces = ({ request }: Call): boolean => /text\/event-stream/.test(request.headers.get('Accept') ?? '');

export const streams: Readonly<Record<string, Conduct>> = {
  /** The tutor says the same to everybody, word by word to whoever asks for that. */
  'aiConversations.sendMessage'(call) {
    const { school, params, body, operation } = call;
    const conversation = params['id']!;
    const at = school.now().toISOString();
    const said = { ai_conversation: conversation, timestamp: at, sources: [], provider: 'local' };
    school.append('message', { ...said, role: 'user', content: body['message'] ?? '' });
    const answer = school.append('message', { ...said, role: 'assistant', content: reply });
    if (!wantsPieces(call)) return { kind: 'message', row: answer };
    const message = answerOf(school, operation.shape.answer!, 'message', answer);
    const words = reply.split(/(?<= )/).map((text) => ({ type: 'delta', text }));
    return eventsOf([...words, { type: 'done', message }]);
  },
  async 'system.openapi'() {
    described ??= import('@edurise/contract/openapi').then(({ openapi }) => openapi());
    return { data: await described };
  },
};
