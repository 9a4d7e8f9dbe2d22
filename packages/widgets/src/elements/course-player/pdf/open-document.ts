import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist';
import { policy } from '../../../policy/trusted-types.ts';

/** A copy of this file lies beside the bundle; a bundler of yours finds it in the package. */
const workerAddress = (): string => new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).href;

/**
 * A worker of the page's own origin. Where the page may not have one (the scripts come from elsewhere, or
 * its policy says no), the same code runs on the main thread: slower, but it shows the document.
 */
async function startWorker(): Promise<PDFWorker> {
  try {
    const port = new Worker(policy.createScriptURL(workerAddress()), { type: 'module' });
    await new Promise((resolve, reject) => {
      // A module worker tells of a missing script by an error event; of a good start by nothing at all.
      port.addEventListener('error', reject, { once: true });
      port.addEventListener('message', resolve, { once: true });
      setTimeout(resolve, 3_000);
    });
    return PDFWorker.create({ port });
  } catch {
    const page = globalThis as { pdfjsWorker?: unknown };
    page.pdfjsWorker ??= await import(workerAddress());
    return PDFWorker.create({});
  }
}

let worker: Promise<PDFWorker> | undefined;

/** @throws when the address answers no document, or none that can be read. */
export async function openDocument(address: string, signal: AbortSignal): Promise<PDFDocumentProxy> {
  worker ??= startWorker();
  const task = getDocument({
    url: address,
    worker: await worker,
    // Glyphs are drawn as paths: nothing is added to the fonts of the embedding page.
    disableFontFace: true,
    useSystemFonts: false,
    // WebAssembly would need a policy that strict pages do not give.
    useWasm: false,
    // Forms and scripts of a document are not ours to run.
    enableXfa: false,
  });
  signal.addEventListener('abort', () => void task.destroy(), { once: true });
  return task.promise;
}
