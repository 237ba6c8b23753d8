import { connect, type Socket } from 'node:net';

/** Where a script of Marionette runs: in the page, or in the browser's own window. */
export type MarionetteContext = 'content' | 'chrome';

interface Reply {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/** Firefox's own remote control: frames of `<length>:[type, id, command, parameters]` over a socket. */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Reply>();
  #buffer = Buffer.alloc(0);
  #count = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => this.#take(chunk));
    socket.on('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('Firefox has gone.'));
    });
  }

  static async connect(port: number): Promise<Marionette> {
    for (const until = Date.now() + 20_000; ; ) {
      try {
        return await new Promise((resolve, reject) => {
          const socket = connect(port, '127.0.0.1', () => resolve(new Marionette(socket)));
          socket.once('error', reject);
        });
      } catch (error) {
        if (Date.now() > until) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }

  #take(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const colon = this.#buffer.indexOf(':');
      const length = Number(this.#buffer.subarray(0, colon));
      if (colon === -1 || this.#buffer.length < colon + 1 + length) return;
      const frame = JSON.parse(this.#buffer.subarray(colon + 1, colon + 1 + length).toString());
      this.#buffer = this.#buffer.subarray(colon + 1 + length);
      if (!Array.isArray(frame)) continue;
      const [, id, error, result] = frame;
      const reply = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) reply?.reject(new Error(`Firefox: ${error.error}: ${error.message}`));
      else reply?.resolve(result?.value === undefined ? result : result.value);
    }
  }

  send(command: string, parameters: object = {}): Promise<unknown> {
    this.#count += 1;
    const frame = JSON.stringify([0, this.#count, command, parameters]);
    this.#socket.write(`${Buffer.byteLength(frame)}:${frame}`);
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.#waiting.set(this.#count, { resolve, reject });
    return promise;
  }

  /** Runs an async function's body; what it returns must survive JSON. */
  async run<T>(context: MarionetteContext, body: string, ...args: unknown[]): Promise<T> {
    await this.send('Marionette:SetContext', { value: context });
    const script = `const done = arguments[arguments.length - 1];
      (async (...args) => { ${body} })(...[...arguments].slice(0, -1)).then(
        (value) => done({ value: value === undefined ? null : value }),
        (error) => done({ error: String(error) }),
      );`;
    const result = (await this.send('WebDriver:ExecuteAsyncScript', {
      script,
      args,
      newSandbox: true,
      scriptTimeout: 20_000,
    })) as { value?: T; error?: string };
    if (result.error !== undefined) throw new Error(result.error);
    return result.value as T;
  }

  close(): void {
    this.#socket.destroy();
  }
}
