import { request } from '../../../telemetry/lift-sys/events.ts';

export const failed = request({ error: true, 'http.staus_code': 500 });
