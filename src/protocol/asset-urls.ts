import type { AssetView } from './generation.ts';

/** A copy of a message in which `change` is applied to the URLs of every asset. */
export function mapAssetUrls<Message>(message: Message, change: (url: string) => string): Message {
  if (Array.isArray(message)) return message.map((part) => mapAssetUrls(part, change)) as Message;
  if (typeof message !== 'object' || message === null) return message;
  const entries = Object.entries(message).map(([name, part]) => [
    name,
    name === 'asset' ? withChangedUrls(part, change) : mapAssetUrls(part, change),
  ]);
  return Object.fromEntries(entries);
}

function withChangedUrls(asset: AssetView, change: (url: string) => string): AssetView {
  const { url, previewUrl } = asset;
  return { ...asset, url: change(url), ...(previewUrl !== undefined && { previewUrl: change(previewUrl) }) };
}
