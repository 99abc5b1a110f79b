import { span } from '../../../telemetry/lift-sys/events.ts';

export const called = span('llm.call', { 'llm.provider': 'antropic', 'llm.cost_usd': 0.01 });
