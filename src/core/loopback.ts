/** A number from 0 to 255. */
const OCTET = String.raw`(25[0-5]|2[0-4]\d|1?\d?\d)`;
const IPV4 = String.raw`127(\.${OCTET}){3}`;
const ADDRESS = new RegExp(`^(localhost|${IPV4}|::1)$`, 'i');
const HOST = new RegExp(String.raw`^(localhost|${IPV4}|\[::1\])(:\d{1,5})?$`, 'i');

/** Whether a server that listens on this address can be reached from its own machine only. */
export function isLoopbackAddress(address: string): boolean {
  return ADDRESS.test(address);
}

/**
 * Whether a `Host` header names the machine itself. A page can give its own name any address, ours included, and
 * then read what we answer; it cannot make the browser send another name than its own.
 */
export function isLoopbackHost(header: string): boolean {
  return HOST.test(header);
}
