// Events: written in the same transaction as the change, delivered afterwards to whoever listens.
export { announce, deliverEvents, forgetReactions, on, type DomainEvent, type Reaction } from './outbox.ts';
export { hearNotices, isHearingNotices, notify, onChange, onNotice, type Channel } from './notices.ts';
