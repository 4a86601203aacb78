import { IspError, type Log, platformErrors } from '@isp/sdk';
import { closeSchema, schemaValidator, validationFailed } from '@isp/sdk/runtime';
import { type Answer, SubscribeRequest, UnsubscribeRequest } from '../contract/index.ts';
import type { Connection } from './connection.ts';
import { toProblem } from './to-problem.ts';

type Handler = (connection: Connection, request: never) => Promise<() => void>;

interface Request {
  readonly validate: ReturnType<typeof schemaValidator>;
  readonly handle: Handler;
}

/** What a client may ask for. What a handler answers runs after the acknowledgement. */
const requests = new Map<string, Request>([
  [
    'subscribe',
    {
      validate: schemaValidator(closeSchema(SubscribeRequest)),
      handle: (connection, request: SubscribeRequest) => connection.prepare(request),
    },
  ],
  [
    'unsubscribe',
    {
      validate: schemaValidator(closeSchema(UnsubscribeRequest)),
      handle: async (connection, { topic }: UnsubscribeRequest) => {
        connection.unsubscribe(topic);
        return () => undefined;
      },
    },
  ],
]);

/** Answers whatever a client sends; what does not fit gets an error, never silence. */
export function answerRequests(connection: Connection, log: Log): void {
  const { socket } = connection;
  socket.onAny((event: string, ...sent: unknown[]) => {
    const answer = acknowledgement(connection, sent);
    answered(connection, event, sent[0])
      .then((after) => {
        answer({ ok: true });
        after();
      })
      .catch((error: unknown) => {
        const { requestId } = socket.data;
        if (!(error instanceof IspError))
          log.error({ err: error, event, requestId }, 'a live request failed');
        answer({ ok: false, error: toProblem(error) });
      });
  });
}

async function answered(connection: Connection, event: string, sent: unknown): Promise<() => void> {
  const request = requests.get(event);
  if (!request) {
    const reason = `There is no request of this name; send ${[...requests.keys()].join(' or ')}.`;
    throw platformErrors.MALFORMED_REQUEST({ reason });
  }
  const params = typeof sent === 'function' ? undefined : sent;
  const problems = request.validate(params);
  if (problems.length > 0) throw validationFailed(problems);
  return request.handle(connection, params as never);
}

/** The client's callback; without one an error is sent as the event `problem`. */
function acknowledgement({ socket }: Connection, sent: readonly unknown[]): (answer: Answer) => void {
  const last = sent.at(-1);
  if (typeof last === 'function') return last as (answer: Answer) => void;
  return (answer) => {
    if (!answer.ok) socket.emit('problem', answer.error);
  };
}
