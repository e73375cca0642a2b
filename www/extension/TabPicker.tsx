import { useState } from "preact/hooks";
import { Letter } from "../shared/components/basics/Letter";
import { t } from "../shared/i18n";
import { items } from "../shared/store/desk";
import { allow, allowed, asked, done, groups, named, reading, readTabs, tabs, tick, ticked, toggle, unknown, wanted, type Tab } from "./tabs";

/** With fewer tabs than this, looking is faster than searching. */
const MANY = 8;

function Row({ tab }: { tab: Tab }) {
  const address = tab.url.replace(/#.*$/u, "");
  const item = items.value.find((item) => item.article.address === address);
  return (
    <li>
      <label class="tab">
        <input type="checkbox" checked={ticked.value.has(tab.id)} onChange={(event) => toggle(tab.id, event.currentTarget.checked)} />
        <span class="tab-name">
          <bdi class="name tab-title">{tab.title}</bdi>
          <small class="clip">
            {new URL(tab.url).host || tab.url}
            {tab.elsewhere && ` · ${t("tabsElsewhere")}`}
          </small>
        </span>
        {item && <Letter name={item.letter} />}
      </label>
    </li>
  );
}

function Group({ name, all, event = false }: { name: string; all: readonly Tab[]; event?: boolean }) {
  if (all.length === 0) return null;
  return (
    <div class={`tab-group${event ? " tab-event" : ""}`}>
      <div class="tab-group-head">
        <h3 class="label">{name}</h3>
        {event && (
          <button type="button" class="link" onClick={() => tick([...ticked.value, ...all.map((tab) => tab.id)])}>
            {t("tabsTickAll", { n: all.length })}
          </button>
        )}
      </div>
      <ul>
        {all.map((tab) => (
          <Row key={tab.id} tab={tab} />
        ))}
      </ul>
      {event && (
        <button type="button" disabled={reading.value} onClick={() => void readTabs(new Set(all.map((tab) => tab.id)))}>
          {t("tabsThese", { n: all.length })}
        </button>
      )}
    </div>
  );
}

/** Why more tabs are not named, and the ways to change it, each with what the browser will call it. */
function Permission() {
  const [refused, setRefused] = useState(false);
  const hidden = unknown.value > 0 && <p class="hint">{t("tabsHidden", { n: unknown.value })}</p>;
  if (allowed.value) return hidden || null;
  const request = (all: boolean) => void allow(all).then((given) => setRefused(!given));
  const hides = !named.value && unknown.value > 0;
  return (
    <div class="permission">
      {named.value && hidden}
      {tabs.value.length === 0 && <p>{t("tabsFront")}</p>}
      {hides && <p>{t("tabsWhy")}</p>}
      {hides && (
        <button type="button" onClick={() => request(false)}>
          {t("tabsAllow")}
        </button>
      )}
      {(hides || named.value) && (
        <details>
          <summary>{t("tabsOrAll")}</summary>
          <p>{t("tabsWhyAll")}</p>
          <button type="button" onClick={() => request(true)}>
            {t("tabsAllowAll")}
          </button>
        </details>
      )}
      <p role="status">{refused && t(named.value ? "tabsRefusedAll" : "tabsRefused")}</p>
    </div>
  );
}

function List() {
  const { events, articles, others } = groups.value;
  const n = ticked.value.size;
  return (
    <div class="tabs-body">
      {tabs.value.length > 1 && <p class="hint">{t("tabsHelp")}</p>}
      {tabs.value.length >= MANY && (
        <input
          type="search"
          class="field"
          dir="auto"
          aria-label={t("tabsFind")}
          placeholder={t("tabsFind")}
          value={wanted.value}
          onInput={(event) => (wanted.value = event.currentTarget.value)}
        />
      )}
      {events.map((event) => (
        <Group key={event[0]?.id} name={t("tabsTopic")} all={event} event />
      ))}
      <Group name={t("tabsArticles")} all={articles} />
      <Group name={t("tabsOthers")} all={others} />
      {tabs.value.length > 0 && events.length + articles.length + others.length === 0 && <p>{t("tabsNone")}</p>}
      {tabs.value.length > 0 && (
        <div class="tabs-go">
          {asked.value.length > 0 && <p class="hint">{t("tabsAsk", { n: asked.value.length })}</p>}
          <button type="button" class="primary" disabled={n === 0 || reading.value} onClick={() => void readTabs()}>
            {reading.value ? t("tabsReading") : t("tabsAdd", { n })}
          </button>
        </div>
      )}
      <Permission />
    </div>
  );
}

/** The tabs, to be ticked. When there are articles it makes room for the summary. */
export function TabPicker() {
  const empty = items.value.length === 0;
  return (
    <>
      <details class="tabs" open={empty}>
        <summary>
          <h2 class="label">{t("tabs")}</h2>
        </summary>
        <List />
      </details>
      <p class="hidden" role="status">
        {reading.value ? t("tabsReading") : done.value > 0 && t("tabsDone", { n: done.value })}
      </p>
    </>
  );
}
