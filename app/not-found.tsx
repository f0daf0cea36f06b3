import { CardBacks } from "@/components/feedback/card-backs";
import { BrandMark } from "@/components/shell/brand-mark";
import { buttonStyles } from "@/components/ui/button-styles";

export const metadata = { title: "Nothing is here" };

/** Every page carries this one's scripts, so it has none. */
export default function NotFound() {
  return (
    <div className="flex min-h-dvh flex-col sm:px-2">
      <header className="flex h-13 items-center px-2">
        <a href="/" className="flex h-9 items-center gap-3">
          <BrandMark />
          <span className="font-serif text-lg leading-none font-strong tracking-[-0.01em]">Personary</span>
        </a>
      </header>
      <main id="main" className="@container/sheet flex-1 border-line bg-surface sm:rounded-t-lg sm:border">
        <div className="flex flex-wrap items-center gap-x-[clamp(2rem,7cqi,6rem)] gap-y-10 px-gutter pt-[clamp(1.5rem,6vh,5rem)] pb-12">
          <CardBacks />
          <div className="max-w-[36rem] flex-[1_1_20rem]">
            <h1 className="verdict">Nothing is here</h1>
            <p className="mt-2 max-w-[60ch] text-lg text-pretty text-ink-soft">
              The address leads nowhere: it was mistyped, or what it showed is gone.
            </p>
            <p className="mt-6">
              <a href="/" className={buttonStyles({})}>
                Go to the library
              </a>
            </p>
          </div>
        </div>
      </main>
    </div>
  );
}
