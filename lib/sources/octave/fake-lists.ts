import type { FakeReply } from "@/lib/testing/fake";
import { checked, type Desk, flatQuery, includesText, ok } from "./fake-desk";
import { offeringListRule, pageRule } from "./fake-rules";

/** No `hasNext` here (octave.md 3.7). */
export function listOfferings({ state, request, at }: Desk): FakeReply {
  const query = checked(offeringListRule, flatQuery(request));
  const rows = state.offerings.filter(
    (row) =>
      (!query.productOId || row.oId === query.productOId) &&
      (query.type === "ALL" || row.type === query.type) &&
      includesText(query.text, row.name, row.description),
  );
  return ok(at, { total: rows.length, data: structuredClone(rows.slice(query.offset, query.offset + query.limit)) });
}

export function listPlaybooks({ state, request, options, at }: Desk): FakeReply {
  const query = checked(pageRule, flatQuery(request));
  const productOId = request.query.get("productOId");
  const rows = state.playbooks.filter((row) => !productOId || row.productOId === productOId);
  const page = rows.slice(query.offset, query.offset + query.limit).map(({ oId, name, description }) => ({ oId, name, description }));
  const asObject = options.playbookShape === "object" ? page[0] : undefined;
  return ok(at, { hasNext: query.offset + query.limit < rows.length, total: rows.length, data: asObject ?? page });
}

export function validateKey({ state, at }: Desk): FakeReply {
  const { used, max } = state.credits;
  return ok(at, {
    status: "ok",
    valid: true,
    workspaceOId: state.workspace.oId,
    workspaceName: state.workspace.name,
    workspaceDomain: state.workspace.domain,
    credits: {
      totalUsed: used,
      totalRemaining: max - used,
      totalMax: max,
      quotaUsed: used,
      quotaAvailable: max - used,
      quotaMax: max,
      period: "month",
      creditsUsed: 0,
      creditsAvailable: 0,
    },
  });
}
