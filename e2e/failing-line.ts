import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/** A TCP proxy that can be made to fail. */
export interface FailingLine {
  /** The server's URL through this proxy. */
  readonly url: string;
  /** From now on, closes connections that are about to carry this text; without a text, none. */
  cutAt(text: string | undefined): void;
  close(): Promise<void>;
}

/** Opens a proxy to the TCP server of a URL. */
export async function openFailingLine(target: string): Promise<FailingLine> {
  const { hostname, port } = new URL(target);
  let fatal: string | undefined;
  const line = createServer((near) => {
    const far = connect(Number(port), hostname);
    const cut = () => {
      near.destroy();
      far.destroy();
    };
    for (const end of [near, far]) end.on('error', cut).on('close', cut);
    near.on('data', (bytes) => {
      if (fatal !== undefined && bytes.includes(fatal)) cut();
      else far.write(bytes);
    });
    far.pipe(near);
  });
  line.listen(0, '127.0.0.1');
  await once(line, 'listening');
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String((line.address() as AddressInfo).port);
  return {
    url: url.href,
    cutAt(text) {
      fatal = text;
    },
    async close() {
      line.close();
      await once(line, 'close');
    },
  };
}
