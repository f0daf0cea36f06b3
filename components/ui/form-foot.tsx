import { Button } from "./button";

type Props = {
  /** The id of the form that is sent. */
  form: string;
  /** What sending it does: "Rename". */
  verb: string;
  busy: boolean;
  onCancel: () => void;
};

/** The buttons of a dialog with a form. */
export const FormFoot = ({ form, verb, busy, onCancel }: Props) => (
  <>
    <Button variant="quiet" onClick={onCancel} disabled={busy}>
      Cancel
    </Button>
    <Button variant="primary" type="submit" form={form} busy={busy}>
      {verb}
    </Button>
  </>
);
