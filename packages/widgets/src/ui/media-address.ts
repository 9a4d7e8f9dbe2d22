/** A picture's whole address; platforms send it whole or from their root. Undefined for what is no address. */
export const mediaAddress = (address: string | null | undefined, baseUrl: string): string | undefined =>
  address && URL.canParse(address, baseUrl) ? new URL(address, baseUrl).href : undefined;
