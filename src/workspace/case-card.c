/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/case-card.h"

#include "base/clock.h"
#include "base/json.h"
#include "derive/closing.h"
#include "derive/handed.h"
#include "derive/stage-card.h"
#include "derive/stage-words.h"
#include "derive/waiting.h"
#include "model/people.h"
#include "words/tokens.h"
#include "words/words.h"
#include "workspace/case-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum {
  PROP_KEY = 1,
  PROP_LABEL,
  PROP_STAGE,
  PROP_NEXT,
  PROP_PEOPLE,
  PROP_REMINDER,
  PROP_FAULT,
  PROP_NEEDS,
  PROP_HANDED,
  N_PROPS,
};

struct _VgCaseCard {
  GObject parent_instance;

  GBytes *unread;   /* the card's text, until something of it is asked for */
  JsonNode *node;   /* the same, read; NULL where it has a fault */
  JsonObject *card; /* lent by the node */
  char *texts[N_PROPS];
  char *folded; /* NULL where nobody asked yet */
};

G_DEFINE_FINAL_TYPE (VgCaseCard, vg_case_card, G_TYPE_OBJECT)

static char *
dup_name (JsonObject *card, const char *party)
{
  const char *name = vg_json_get_string (card, party);

  return g_strdup (name != NULL ? name : vg_people_say_role (party));
}

static char *
say_people (JsonObject *card)
{
  g_autofree char *harmed = dup_name (card, "harmed");
  g_autofree char *accused = dup_name (card, "accused");

  /* Translators: the names of the two people of a case. */
  return g_strdup_printf (_ ("%s and %s"), harmed, accused);
}

/* A card that an earlier program wrote names the two people of a case only. */
static char *
say_next (JsonObject *card)
{
  JsonObject *next = vg_json_get_object (card, "next");
  const char *party = vg_json_get_string (next, "party");
  g_autofree char *name = g_strdup (vg_json_get_string (next, "name"));

  if (name == NULL && party != NULL)
    name = dup_name (card, party);

  return next != NULL ? vg_stage_say_step (vg_json_get_string (next, "page"), name) : NULL;
}

/* Where nobody can say how long before, on the day itself. */
static char *
say_keeping (JsonObject *card)
{
  VgClosingRules *rules = vg_closing_rules_get ();
  guint days = rules != NULL ? vg_closing_rules_get_remind_days (rules) : 0;

  return vg_closing_say_reminder (vg_json_get_string (card, "until"), days);
}

/* A card that an earlier program wrote has no such member, and waits for nobody. */
static char *
say_waiting (JsonObject *card)
{
  JsonObject *waiting = vg_waiting_get_now (vg_json_get_object (card, "waiting"));
  const char *party = vg_json_get_string (waiting, "party");
  const char *name = vg_json_get_string (waiting, "name");

  if (name == NULL && party != NULL)
    name = vg_people_say_role (party);

  return name != NULL ? vg_waiting_say (waiting, name, vg_way_rules_get ()) : NULL;
}

static char *
say_reminder (JsonObject *card)
{
  g_autofree char *keeping = say_keeping (card);
  g_autofree char *waiting = say_waiting (card);

  if (keeping != NULL && waiting != NULL)
    return g_strdup_printf ("%s\n%s", waiting, keeping);

  return waiting != NULL ? g_steal_pointer (&waiting) : g_steal_pointer (&keeping);
}

static char *
dup_label (VgCaseCard *self)
{
  const char *label = vg_json_get_string (self->card, "label");

  if (vg_words_are_any (label))
    return g_strdup (label);

  /* A file without a label is called as the file, a case of a vault as nothing at all. */
  return self->texts[PROP_LABEL] != NULL ? g_steal_pointer (&self->texts[PROP_LABEL])
                                         : g_strdup (_ ("Case without a name"));
}

/* "1 red flag is open · 2 signals to discuss" */
static char *
say_needs (JsonObject *card)
{
  guint n_flags = vg_json_get_int (card, "flags", 0);
  guint n_signals = vg_json_get_int (card, "signals", 0);
  g_autofree char *flags = NULL;
  g_autofree char *signals = NULL;

  if (n_flags > 0)
    flags = g_strdup_printf (ngettext ("%u red flag is open", "%u red flags are open", n_flags),
                             n_flags);
  if (n_signals > 0)
    signals = g_strdup_printf (
        ngettext ("%u signal to discuss", "%u signals to discuss", n_signals), n_signals);
  if (flags != NULL && signals != NULL)
    return g_strdup_printf ("%s · %s", flags, signals);

  return flags != NULL ? g_steal_pointer (&flags) : g_steal_pointer (&signals);
}

static void
say_all (VgCaseCard *self)
{
  const char *stage = vg_json_get_string (self->card, "stage");
  char *label = dup_label (self);

  g_free (self->texts[PROP_LABEL]);
  self->texts[PROP_LABEL] = label;
  if (self->texts[PROP_KEY] == NULL)
    self->texts[PROP_KEY] = g_strdup (vg_json_get_string (self->card, "id"));
  self->texts[PROP_STAGE] = g_strdup (stage != NULL ? vg_stage_say_word (stage) : "");
  self->texts[PROP_NEXT] = say_next (self->card);
  self->texts[PROP_PEOPLE] = say_people (self->card);
  self->texts[PROP_NEEDS] = say_needs (self->card);
  self->texts[PROP_REMINDER] = say_reminder (self->card);
  self->texts[PROP_HANDED] = vg_handed_say (vg_json_get_object (self->card, "handed"));
}

static void
ensure_read (VgCaseCard *self)
{
  g_autoptr (GBytes) bytes = g_steal_pointer (&self->unread);
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  const char *text = NULL;

  if (bytes == NULL)
    return;

  text = g_bytes_get_data (bytes, &length);
  self->node = vg_json_parse (text, length, "card", &error);
  self->card = vg_json_peek_object (self->node);
  if (self->card != NULL) {
    say_all (self);
    return;
  }

  self->texts[PROP_FAULT] = g_strdup (_ ("What the list shows of this case cannot be read. Look at "
                                         "the vault: “vault check” says more."));
  if (self->texts[PROP_LABEL] == NULL)
    self->texts[PROP_LABEL] = g_strdup (_ ("Case without a name"));
}

static const char *
get_text (VgCaseCard *self, guint prop_id)
{
  g_return_val_if_fail (VG_IS_CASE_CARD (self), NULL);

  ensure_read (self);
  return self->texts[prop_id];
}

static void
vg_case_card_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id >= PROP_KEY && prop_id < N_PROPS)
    g_value_set_string (value, get_text (VG_CASE_CARD (object), prop_id));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
vg_case_card_finalize (GObject *object)
{
  VgCaseCard *self = VG_CASE_CARD (object);

  g_clear_pointer (&self->unread, g_bytes_unref);
  g_clear_pointer (&self->node, json_node_unref);
  for (guint i = 0; i < N_PROPS; i++)
    g_free (self->texts[i]);
  g_free (self->folded);

  G_OBJECT_CLASS (vg_case_card_parent_class)->finalize (object);
}

static void
vg_case_card_class_init (VgCaseCardClass *klass)
{
  static const char *const names[N_PROPS] = { NULL,     "key",      "label", "stage", "next",
                                              "people", "reminder", "fault", "needs", "handed" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = vg_case_card_get_property;
  object_class->finalize = vg_case_card_finalize;

  for (guint i = PROP_KEY; i < N_PROPS; i++)
    g_object_class_install_property (
        object_class, i,
        g_param_spec_string (names[i], NULL, NULL, NULL,
                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
vg_case_card_init (VgCaseCard *self)
{
}

VgCaseCard *
vg_case_card_new (const char *key, GBytes *card)
{
  VgCaseCard *self = g_object_new (VG_TYPE_CASE_CARD, NULL);

  self->texts[PROP_KEY] = g_strdup (key);
  self->unread = g_bytes_ref (card);
  return self;
}

VgCaseCard *
vg_case_card_new_fault (const char *key, const char *label, const char *fault)
{
  VgCaseCard *self = g_object_new (VG_TYPE_CASE_CARD, NULL);

  self->texts[PROP_KEY] = g_strdup (key);
  self->texts[PROP_LABEL] = g_strdup (label);
  self->texts[PROP_FAULT] = g_strdup (fault);
  return self;
}

VgCaseCard *
vg_case_card_read (const char *path, VgShelf *shelf)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (VgCaseFile) file = vg_case_file_open (path, &error);
  g_autoptr (GBytes) card = NULL;
  VgCase *subject = NULL;
  char *text = NULL;
  VgCaseCard *self = NULL;

  if (file == NULL)
    return vg_case_card_new_fault (path, name, error->message);

  subject = vg_case_file_get_case (file);
  text = vg_stage_card_write (subject, shelf, vg_case_get_author (subject));
  card = g_bytes_new_take (text, strlen (text));
  self = vg_case_card_new (path, card);
  self->texts[PROP_LABEL] = g_steal_pointer (&name);
  return self;
}

const char *
vg_case_card_get_key (VgCaseCard *self)
{
  return get_text (self, PROP_KEY);
}

const char *
vg_case_card_get_label (VgCaseCard *self)
{
  return get_text (self, PROP_LABEL);
}

const char *
vg_case_card_get_stage (VgCaseCard *self)
{
  return get_text (self, PROP_STAGE);
}

const char *
vg_case_card_get_next (VgCaseCard *self)
{
  return get_text (self, PROP_NEXT);
}

const char *
vg_case_card_get_people (VgCaseCard *self)
{
  return get_text (self, PROP_PEOPLE);
}

const char *
vg_case_card_get_reminder (VgCaseCard *self)
{
  return get_text (self, PROP_REMINDER);
}

const char *
vg_case_card_get_fault (VgCaseCard *self)
{
  return get_text (self, PROP_FAULT);
}

const char *
vg_case_card_get_needs (VgCaseCard *self)
{
  return get_text (self, PROP_NEEDS);
}

const char *
vg_case_card_get_handed (VgCaseCard *self)
{
  return get_text (self, PROP_HANDED);
}

static void
add_folded (GString *folded, const char *text)
{
  g_autoptr (VgTokens) words = vg_tokens_new (text != NULL ? text : "");
  g_autofree char *plain = vg_tokens_dup_folded (words, 0, vg_tokens_get_n (words));

  g_string_append_printf (folded, "%s\n", plain);
}

const char *
vg_case_card_get_folded (VgCaseCard *self)
{
  GString *folded = NULL;

  g_return_val_if_fail (VG_IS_CASE_CARD (self), NULL);

  if (self->folded != NULL)
    return self->folded;

  folded = g_string_new (NULL);
  add_folded (folded, get_text (self, PROP_LABEL));
  add_folded (folded, get_text (self, PROP_PEOPLE));
  add_folded (folded, get_text (self, PROP_STAGE));
  self->folded = g_string_free (folded, FALSE);
  return self->folded;
}

static const char *
get_word (VgCaseCard *self, const char *member)
{
  g_return_val_if_fail (VG_IS_CASE_CARD (self), NULL);

  ensure_read (self);
  return vg_json_get_string (self->card, member);
}

const char *
vg_case_card_get_position (VgCaseCard *self)
{
  return get_word (self, "position");
}

const char *
vg_case_card_get_form (VgCaseCard *self)
{
  return get_word (self, "form");
}

const char *
vg_case_card_get_moment (VgCaseCard *self)
{
  return get_word (self, "moment");
}

const char *
vg_case_card_get_changed (VgCaseCard *self)
{
  return get_word (self, "changed");
}

const char *
vg_case_card_get_stage_word (VgCaseCard *self)
{
  return get_word (self, "stage");
}

const char *
vg_case_card_get_since (VgCaseCard *self)
{
  return get_word (self, "since");
}

const char *
vg_case_card_get_registration (VgCaseCard *self)
{
  return get_word (self, "registration");
}

const char *
vg_case_card_get_name (VgCaseCard *self, const char *party)
{
  return get_word (self, party);
}

static guint
get_number (VgCaseCard *self, const char *member)
{
  g_return_val_if_fail (VG_IS_CASE_CARD (self), 0);

  ensure_read (self);
  return vg_json_get_int (self->card, member, 0);
}

guint
vg_case_card_get_n_flags (VgCaseCard *self)
{
  return get_number (self, "flags");
}

guint
vg_case_card_get_n_signals (VgCaseCard *self)
{
  return get_number (self, "signals");
}

int
vg_case_card_get_days_waiting (VgCaseCard *self)
{
  g_autofree char *today = vg_clock_dup_today ();
  const char *since = vg_case_card_get_since (self);

  return since != NULL ? vg_clock_days_between (since, today) : -1;
}
