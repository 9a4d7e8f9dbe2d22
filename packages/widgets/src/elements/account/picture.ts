/** CSS pixels on a dense screen, at the largest size that a portrait is shown in. */
const side = 512;

/**
 * The middle of a picture as a square of 512 pixels: what is sent is small, and carries neither the place nor the camera
 * that a photograph tells of. The canvas shows it: a policy may allow no `blob:` addresses.
 * @throws DOMException (`InvalidStateError`) for a file that is no picture.
 */
export const squarePicture = async (file: Blob): Promise<{ canvas: HTMLCanvasElement; file: File }> => {
  const bitmap = await createImageBitmap(file);
  const { width, height } = bitmap;
  const edge = Math.min(width, height);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.min(edge, side);
  const brush = canvas.getContext('2d')!;
  brush.imageSmoothingQuality = 'high';
  brush.drawImage(bitmap, (width - edge) / 2, (height - edge) / 2, edge, edge, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/webp', 0.9));
  if (!blob) throw new DOMException('The picture could not be encoded.', 'InvalidStateError');
  // A browser that writes no WebP writes PNG.
  return { canvas, file: new File([blob], `picture.${blob.type.slice('image/'.length)}`, { type: blob.type }) };
};
