export { measure, type CallRecord } from './measure.ts';
export { monitor, type Monitor, type MonitorOptions } from './monitor.ts';
export type { HealthReport, HealthStatus, ServiceHealth } from './report.ts';
