/** Whether the server of this page can be reached from this machine alone. */
export function isOnThisMachine(hostname: string = location.hostname): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
