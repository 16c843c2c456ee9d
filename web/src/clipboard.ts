// The clipboard of the device.

/** Whether the words are on it: a browser may forbid it, and has none where the page came without encryption. */
export async function toClipboard(words: string): Promise<boolean> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard === undefined) return false;
  try {
    await clipboard.writeText(words);
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotAllowedError") return false;
    throw error;
  }
}
