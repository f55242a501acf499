import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/** A way to a server that can be made to break. */
export interface FailingLine {
  /** The server's URL, by this way. */
  readonly url: string;
  /** From now on, connections are cut as soon as they are about to carry this text; none any more without it. */
  cutAt(text: string | undefined): void;
  close(): Promise<void>;
}

/** Opens a way to the TCP server that a URL names. */
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
