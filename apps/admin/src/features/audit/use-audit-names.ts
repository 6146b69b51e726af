import { useTranslations } from "use-intl";
import type { auditActions, auditEntities } from "../../messages/ko/audit-words";
import * as known from "../../messages/ko/audit-words";
import { audit } from "../../messages/ko/system";

const isAction = (key: string): key is keyof typeof auditActions =>
  Object.hasOwn(known.auditActions, key);
const isEntity = (key: string): key is keyof typeof auditEntities =>
  Object.hasOwn(known.auditEntities, key);

const isRole = (key: string): key is keyof typeof audit.roles => Object.hasOwn(audit.roles, key);

/** Names of what the audit log holds. What no version of the words knows is called as the log calls it. */
export function useAuditNames() {
  const actions = useTranslations("auditActions");
  const roles = useTranslations("audit.roles");
  const entities = useTranslations("auditEntities");
  return {
    action: (action: string) => {
      const key = action.replaceAll(".", "_");
      return isAction(key) ? actions(key) : action;
    },
    role: (role: string) => (isRole(role) ? roles(role) : role),
    entity: (type: string) => (isEntity(type) ? entities(type) : type),
  };
}
