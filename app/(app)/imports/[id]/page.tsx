import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportPage } from "@/components/imports/import-page";
import { requireActorPage } from "@/lib/services/auth/page";
import { listSourceInfos } from "@/lib/services/sources";

export const metadata: Metadata = { title: "Import" };

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type Props = { params: Promise<{ id: string }> };

export default async function Page({ params }: Props) {
  const actor = await requireActorPage();
  const { id } = await params;
  if (!ID.test(id)) notFound();
  return <ImportPage key={id} id={id} sources={listSourceInfos(actor)} />;
}
