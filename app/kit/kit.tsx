"use client";
import { useState } from "react";
import { Link, Trash2, Ellipsis, Copy, LayoutGrid, Table2, Plug, Pencil } from "lucide-react";
import { Pad, SheetHead } from "@/components/shell/sheet";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Checkbox } from "@/components/ui/checkbox";
import { Switch } from "@/components/ui/switch";
import { Segmented } from "@/components/ui/segmented";
import { RadioCards } from "@/components/ui/radio-cards";
import { SearchInput } from "@/components/ui/search-input";
import { FilterMenu } from "@/components/ui/filter-menu";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { Dialog } from "@/components/ui/dialog";
import { SideSheet } from "@/components/ui/side-sheet";
import { ConfirmDialog } from "@/components/feedback/confirm-dialog";
import { notify } from "@/components/ui/toast";
import { Strip } from "@/components/ui/strip";
import { Leaf } from "@/components/ui/leaf";
import { Tag } from "@/components/ui/tag";
import { Meter, MeterKey } from "@/components/ui/meter";
import { Steps } from "@/components/ui/steps";
import { Hatch } from "@/components/ui/hatch";
import { CopyButton } from "@/components/ui/copy-button";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { FloatingBar, BarRule } from "@/components/ui/floating-bar";
import { LoadMore } from "@/components/ui/load-more";
import { Faces, Portrait } from "@/components/personas/portrait";
import { SourceBadge } from "@/components/personas/source-badge";
import { useSourceLooks } from "@/components/personas/source-provider";
import { ReadinessRing } from "@/components/personas/readiness-ring";
import { Freshness } from "@/components/personas/freshness";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { EmptyState } from "@/components/feedback/empty-state";
import { GallerySkeleton, RowsSkeleton } from "@/components/feedback/page-skeletons";
import { AppError } from "@/lib/model/errors";

const ids = Array.from({ length: 16 }, (_, i) => `person-${i}`);
const segs = [{ tone: "done", value: 190 }, { tone: "skipped", value: 12 }, { tone: "conflict", value: 4 }, { tone: "failed", value: 8 }, { tone: "sending", value: 6 }, { tone: "pending", value: 92 }] as const;

export function Kit({ at, old }: { at: string; old: string }) {
  const [view, setView] = useState<"gallery" | "table">("gallery");
  const [q, setQ] = useState("");
  const [src, setSrc] = useState<string[]>([]);
  const [st, setSt] = useState<string[]>(["active"]);
  const [on, setOn] = useState(true);
  const [c, setC] = useState([true, false]);
  const [size, setSize] = useState<string | null>("201");
  const [who, setWho] = useState<"mine" | "theirs">("mine");
  const [ask, setAsk] = useState(false);
  const looks = useSourceLooks();
  return (
    <>
      <Strip action={<Button size="sm">Replace the key</Button>}><b>Brand visibility</b> has refused its key since 3 May, 09:41. You see its 57 personas as they were read then.</Strip>
      <Pad>
        <SheetHead title="Everyone" note="486 personas, recently changed first"><Segmented shrink label="View" value={view} onChange={setView} options={[{ value: "gallery", label: "Gallery", icon: <LayoutGrid aria-hidden /> }, { value: "table", label: "Table", icon: <Table2 aria-hidden /> }]} /></SheetHead>
        <div className="flex flex-wrap items-center gap-2 pb-5">
          <SearchInput label="Search 486 personas" value={q} onChange={setQ} hotkey="/" />
          <FilterMenu label="Source" value={src} onChange={setSrc} options={looks.map((l) => ({ value: l.id, label: l.label, count: 12 }))} />
          <FilterMenu label="State" value={st} onChange={setSt} options={[{ value: "active", label: "active", count: 3 }, { value: "archived", label: "archived" }]} />
        </div>
        <div className="flex flex-wrap items-end gap-3 pb-5">
          {ids.map((id) => <Portrait key={id} id={id} shape="card" className="w-24" />)}
          <Portrait id="person-2" className="w-36" /><Portrait id="person-2" shape="face" className="w-13" /><Portrait id="person-2" shape="face" className="w-9" /><Faces ids={ids.slice(0, 3)} total={64} />
        </div>
        <Leaf title="Type">
          <p className="display">Hélène Vasseur</p><p className="quote text-display-sm">“Every carrier says yes on the phone.”</p>
          <p className="verdict">Eleven personas will change, three will not.</p>
          <p className="text-lg">Large, 17. Names on cards and lead lines.</p><p>Medium, 14.5. Everything one works with.</p><p className="text-sm text-muted">Small, 12.5. 1,118 of 4,071. <a className="link" href="/kit">A link</a></p>
        </Leaf>
        <Leaf title="Buttons">
          <div className="flex flex-wrap gap-3">
            <Button variant="primary" kbd="⌘S">Save to the source</Button><Button icon={<Link aria-hidden />}>Share</Button><Button variant="quiet">Discard</Button><Button variant="danger" icon={<Trash2 aria-hidden />}>Delete</Button><Button variant="stop" onClick={() => setAsk(true)}>Delete 12 personas</Button><Button reason="At most four">Compare</Button>
            <Button variant="primary" busy>Saving</Button><IconButton label="More" variant="outline" icon={<Ellipsis aria-hidden />} />
            <Menu label="More" trigger={<Button>Menu</Button>}><MenuItem icon={<Copy aria-hidden />} kbd="⇧C">Copy to another source</MenuItem><MenuSeparator /><MenuItem danger>Archive</MenuItem></Menu>
            <Button onClick={() => notify({ title: "Saved in the source", action: { label: "Undo", onPress: () => undefined } })}>Toast</Button>
            <Dialog trigger={<Button>Dialog</Button>} title="The link is ready" description="This is the only time you see its address." foot={<CopyButton variant="primary" text="x" label="Copy the address" />}><Input size="lg" mono readOnly aria-label="Address" value="https://personas.example/s/9tQm" /></Dialog>
            <SideSheet trigger={<Button>Sheet</Button>} title="Filters"><p>Body</p></SideSheet>
          </div>
        </Leaf>
        <Leaf title="Fields">
          <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
            <Field label="Name">{(p) => <Input {...p} defaultValue="Yuki Tanabe" />}</Field>
            <Field label="Name" error="It needs a name." help="As the source shows it.">{(p) => <Input {...p} />}</Field>
            <Field label="Company size" note="as given">{(p) => <Select {...p} value={size} onChange={setSize} options={[{ value: "201", label: "201–500" }, { value: "501", label: "501–1000", hint: "Many" }]} />}</Field>
            <Field label="Story">{(p) => <Textarea {...p} defaultValue="One line." />}</Field>
            <div><Checkbox label="Pains" checked={c[0] ?? false} onChange={(v) => setC([v, c[1] ?? false])} /><Checkbox label="Age" checked={c[1] ?? false} onChange={(v) => setC([c[0] ?? false, v])} /><Checkbox label="Some of 50" checked={false} some onChange={() => undefined} /><Switch label="Works" checked={on} onChange={setOn} /></div>
            <RadioCards label="Keep" value={who} onChange={setWho} options={[{ value: "mine", label: "Mine", hint: "What you typed" }, { value: "theirs", label: "Theirs" }]} />
          </div>
        </Leaf>
        <Leaf title="Persona parts">
          <div className="flex flex-wrap items-center gap-4">{looks.map((l) => <SourceBadge key={l.id} source={l.id} place="Dispatcher portal" />)}<ReadinessRing score={29} /><ReadinessRing score={78} /><ReadinessRing score={94} /><ReadinessRing score={78} size="lg" /><Freshness at={at} /><Freshness at={old} as="unchanged" /><Freshness at={old} stale /><Tag>Archived</Tag><Tag tone="positive">Same</Tag><Tag tone="caution">3 differ</Tag><Tag tone="danger">Key refused</Tag><p><del>Traffic Manager</del> <ins>Transport Manager</ins></p></div>
          <ul className="lines mt-3"><li>See every late load before the customer rings</li><li className="changed">Hand over the shift</li></ul>
          <Hatch className="mt-3 h-16 w-60">No such field</Hatch>
        </Leaf>
        <Leaf title="Work">
          <Steps label="Steps" steps={[{ label: "What", answer: "Change fields", state: "done", href: "/kit" }, { label: "Which", answer: "14 ticked", state: "done" }, { label: "Preview", state: "now" }, { label: "Run", state: "todo" }]} />
          <div className="mt-4"><Meter thick label="Batch" valueText="214 of 312 settled" total={312} segments={segs} /><MeterKey items={segs.map((s) => ({ ...s, label: s.tone }))} /></div>
        </Leaf>
      </Pad>
      <Table label="Personas" className="mt-4"><thead><tr><Th sort="ascending" onSort={() => undefined}>Name</Th><Th sort="none" onSort={() => undefined}>Source</Th><Th end>Ready</Th></tr></thead><tbody>{ids.slice(0, 3).map((id, i) => <Tr key={id} ticked={i === 1}><Td>{id}</Td><Td>{looks[i]?.label}</Td><Td end><ReadinessRing score={i * 45} /></Td></Tr>)}</tbody></Table>
      <Pad><LoadMore shown={50} total={486} noun="personas" onMore={() => undefined} />
        <div className="grid gap-3 pb-4"><Strip inset tone="danger"><b>You are offline.</b> Reading works.</Strip><Strip inset tone="accent"><b>A draft from this device</b> holds 5 changes.</Strip>
        <ErrorNotice error={new AppError("source_down", "Octave answered 503 three times.", { requestId: "req_7f2a9c41", retryAfter: 40 })} what="The personas could not be read" onRetry={() => undefined} />
        <GallerySkeleton count={5} /><RowsSkeleton count={3} /></div>
      </Pad>
      <EmptyState title="Nobody here yet" ways={[{ title: "Connect another source", text: "With a key", icon: <Plug aria-hidden />, href: "/kit" }, { title: "Write the first persona", text: "It is created there", icon: <Pencil aria-hidden />, href: "/kit" }]}>The library shows every persona your sources hold, in one place.</EmptyState>
      <FloatingBar label="Selection"><p className="flex items-baseline gap-2 px-2.5"><b className="font-strong">14 ticked</b><span className="text-muted">312 match</span></p><Button variant="quiet">Tick all 312</Button><BarRule /><Button variant="quiet">Compare</Button></FloatingBar>
      <ConfirmDialog open={ask} onOpenChange={setAsk} danger title="Delete 12 personas?" description="Nine go for good. Three stay recoverable there." confirm="Delete 12 personas" cancel="Keep them" onConfirm={() => setAsk(false)} />
    </>
  );
}
