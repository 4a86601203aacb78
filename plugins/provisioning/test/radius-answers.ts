import { IspError, type ParamsOf } from '@isp/sdk';
import type { Answers } from '@isp/sdk/testing';

type Order = ParamsOf<'radius.subscribers.apply'>;
type Applied = { readonly applied: boolean };

/** Answers as radius does, whether it is asked for one service or for several; what is thrown refuses that one only. */
export function radiusAnswers(apply: (order: Order) => Applied | Promise<Applied>): Answers {
  const answerOf = async (order: Order) => {
    const { jobId } = order;
    try {
      return { jobId, ...(await apply(order)) };
    } catch (error) {
      if (!(error instanceof IspError)) throw error;
      const { code, status, message, retry } = error;
      return { jobId, refusal: { code, status, message, ...(retry === 'later' ? { later: true } : {}) } };
    }
  };
  return {
    'radius.subscribers.apply': apply,
    'radius.subscribers.apply-many': async ({ orders }) => {
      const data = [];
      for (const order of orders) data.push(await answerOf(order));
      return { data };
    },
  };
}
