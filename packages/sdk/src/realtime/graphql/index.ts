export { subscribe, type Sink, type SubscribeOptions, type Subscription } from './subscribe.ts';
