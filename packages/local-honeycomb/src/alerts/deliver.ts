import { put } from '../model/database.ts';
import type { Delivery } from '../model/rows.ts';
import type { Store } from '../store/store.ts';
import type { Notification, WebhookRequest } from './notifications.ts';

/** How long a webhook has to answer. @see https://docs.honeycomb.io/notify/webhooks */
const timeoutMs = 10_000;

export interface Deliveries {
  /** Sends what is to be sent, for each recipient in order, and keeps what became of it. Returns at once. */
  send(notifications: readonly Notification[]): void;
  /** Returns when everything that was given to it is sent, or has failed. */
  settled(): Promise<void>;
  /** Gives up what is under way. */
  close(): Promise<void>;
}

export function createDeliveries(store: Store, onError: (error: unknown) => void): Deliveries {
  const stop = new AbortController();
  const last = new Map<string, Promise<void>>();
  const deliver = async ({ row, request }: Required<Notification>): Promise<void> => {
    const delivery = await post(request, stop.signal);
    // It may be gone: only so many are kept.
    if (store.database.notifications.get(row.id) === undefined) return;
    await store.commit([put('notifications', { ...row, delivery })]);
  };
  return {
    send(notifications) {
      for (const { row, request } of notifications) {
        if (request === undefined) continue;
        const to = row.recipient.id;
        const sent = (last.get(to) ?? Promise.resolve()).then(() => deliver({ row, request })).catch(onError);
        last.set(to, sent);
      }
    },
    settled: async () => {
      await Promise.all(last.values());
    },
    async close() {
      stop.abort();
      await Promise.all(last.values());
    },
  };
}

/** A redirect is not followed: it could lead off this machine. */
async function post({ url, headers, body }: WebhookRequest, stop: AbortSignal): Promise<Delivery> {
  try {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)]);
    const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal });
    await response.body?.cancel();
    if (response.ok) return { state: 'sent', status: response.status };
    return { state: 'failed', reason: `it answered ${response.status}` };
  } catch (error) {
    if (stop.aborted) return { state: 'failed', reason: 'the server ended before it answered' };
    const { name, message, cause } = error as Error;
    if (name === 'TimeoutError') return { state: 'failed', reason: `it did not answer within ${timeoutMs / 1000} s` };
    return { state: 'failed', reason: cause instanceof Error ? cause.message || message : message };
  }
}
