import type { Invariant } from './invariant.ts';

/** The one host that may be asked. */
const hubHost = 'huggingface.co';

const ownSchemes = ['chrome-extension:', 'blob:', 'data:'];

/** No request but to the Hub, and none that says who asks. */
export const nothingTold: Invariant = {
  id: 'I8',
  name: 'nothing-told',
  look: async ({ hub, tally }) => {
    const sent = tally.sent.splice(0).map((address) => new URL(address));
    const foreign = sent.filter(
      ({ protocol, host }) => !ownSchemes.includes(protocol) && host !== hubHost,
    );
    const requests = hub.requests.splice(0);
    const telling = requests.filter(
      ({ host, headers }) =>
        host !== hubHost || (headers.cookie ?? headers.referer ?? headers.authorization),
    );
    return {
      looked: sent.length + requests.length,
      broken: [
        ...foreign.map(({ origin }) => `a page asked ${origin}`),
        ...telling.map(({ host, path }) => `${host}${path} was told more than it needs`),
      ],
    };
  },
};
