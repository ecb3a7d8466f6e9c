// Mails to people: kept in the outbox folder first, then handed to the mail server where there is one.
export { findOutboxMail, listOutboxMails, type Mail, type OutboxMail } from './outbox-folder.ts';
export { hasMailServer, mailsHandedOver, sendMail } from './send-mail.ts';
