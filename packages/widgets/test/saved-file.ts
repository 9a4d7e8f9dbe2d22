import { until } from './mount.ts';

/** The file that an element hands to the browser to save while `act` is done; nothing is saved. */
export async function savedFile(act: () => unknown): Promise<{ name: string; content: Blob }> {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  let content: Blob | undefined;
  let name = '';
  URL.createObjectURL = (blob: Blob) => ((content = blob), 'blob:none');
  HTMLAnchorElement.prototype.click = function () {
    name = this.download;
  };
  try {
    await act();
    await until(() => name && content, 'a file is saved');
    return { name, content: content! };
  } finally {
    Object.assign(URL, { createObjectURL });
    HTMLAnchorElement.prototype.click = click;
  }
}
