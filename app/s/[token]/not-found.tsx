import { Gate } from "@/components/shares/gate";

/** The same for a mistyped, ended, turned off or deleted link, so that nothing can be learnt from it. */
export default function NotFound() {
  return (
    <Gate
      title="This link does not lead anywhere"
      text="It may have ended or been turned off, or the address is incomplete. Ask whoever sent it for a new one."
    />
  );
}
