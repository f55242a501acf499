/** A number from 0 to 255. */
const OCTET = String.raw`(25[0-5]|2[0-4]\d|1?\d?\d)`;
const IPV4 = String.raw`127(\.${OCTET}){3}`;
const ADDRESS = new RegExp(`^(localhost|${IPV4}|::1)$`, 'i');
const HOST = new RegExp(String.raw`^(localhost|${IPV4}|\[::1\])(:\d{1,5})?$`, 'i');

/** Whether a server that listens on this address can be reached only from its own machine. */
export function isLoopbackAddress(address: string): boolean {
  return ADDRESS.test(address);
}

/**
 * Whether a `Host` header names this machine. A page can point its own name at any address, even this machine's, and
 * then read our responses. But it cannot make the browser send another name than its own.
 */
export function isLoopbackHost(header: string): boolean {
  return HOST.test(header);
}
