/** Hands a text to the person as a file. Nothing enters the page: a link that is not part of it can be followed as well. */
export const saveFile = (name: string, type: string, text: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  // Whatever a file system might take for something else.
  link.download = name.replace(/[\\/:*?"<>|\u0000-\u001f]+/g, ' ').trim();
  link.click();
  // The browser begins to read after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
