/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/paper-list.h"

#include "base/error.h"
#include "base/json.h"
#include "base/language.h"
#include "derive/approach.h"
#include "derive/day-card.h"
#include "derive/overview.h"
#include "derive/paper-agreements.h"
#include "derive/paper-data.h"
#include "derive/paper-use.h"
#include "derive/summary.h"
#include "model/people.h"
#include "model/place.h"
#include "workspace/paper-template.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum {
  FOR_EACH,
  FOR_BOTH,
  FOR_BOTH_AND_EACH, /* together; and each, of whom there is something apart */
  FOR_MEDIATOR,
} Audience;

typedef JsonNode *(*NewData) (VgCase *subject,
                              VgShelf *shelf,
                              const char *whom,
                              const char *language,
                              GError **error);

static JsonNode *
new_party_summary (VgCase *subject,
                   VgShelf *shelf,
                   const char *whom,
                   const char *language,
                   GError **error)
{
  return vg_summary_new (subject, shelf, whom, VG_COPY_PARTY, language, error);
}

static JsonNode *
new_mediator_summary (VgCase *subject,
                      VgShelf *shelf,
                      const char *whom,
                      const char *language,
                      GError **error)
{
  return vg_summary_new (subject, shelf, whom, VG_COPY_MEDIATOR, language, error);
}

/* The kinds of paper, in the order a mediator uses them. @is_approach: it goes to somebody who
 * was not spoken to yet
 */
static const struct {
  const char *template;
  Audience audience;
  NewData new_data;
  const char *file_nl;
  const char *file_en;
  gboolean is_approach;
} kinds[] = {
  { "preparation", FOR_MEDIATOR, vg_overview_new, "voorbereiding", "preparation", FALSE },
  { "approach-letter", FOR_EACH, vg_paper_data_new, "brief-benadering", "approach-letter", TRUE },
  { "telephone-card", FOR_EACH, vg_paper_data_new, "telefoonkaart", "telephone-card", TRUE },
  { "goals-summary-party", FOR_EACH, new_party_summary, "doelenoverzicht", "goals-summary", FALSE },
  { "goals-summary-mediator", FOR_EACH, new_mediator_summary, "doelenoverzicht-bemiddelaar",
    "goals-summary-mediator", FALSE },
  { "participation", FOR_EACH, vg_paper_data_new, "deelname", "participation", FALSE },
  { "confidentiality", FOR_EACH, vg_paper_data_new, "vertrouwelijkheid", "confidentiality", FALSE },
  { "contact-plan", FOR_EACH, vg_paper_data_new, "contactplan", "contact-plan", FALSE },
  { "contact-plan-mediator", FOR_MEDIATOR, vg_paper_data_new, "contactplan-bemiddelaar",
    "contact-plan-mediator", FALSE },
  { "day-card", FOR_MEDIATOR, vg_day_card_new, "dagkaart-bemiddelaar", "day-card-mediator", FALSE },
  { "letter-kit", FOR_EACH, vg_paper_data_new, "brieven", "letters", FALSE },
  { "shuttle-log", FOR_MEDIATOR, vg_paper_data_new, "pendelschrift", "shuttle-log", FALSE },
  { "aftercare-plan", FOR_EACH, vg_paper_data_new, "nazorgplan", "aftercare-plan", FALSE },
  { "outcome", FOR_BOTH_AND_EACH, vg_paper_data_new, "afspraken", "agreement", FALSE },
  { "closing-message", FOR_EACH, vg_paper_data_new, "afsluitbericht", "closing-message", FALSE },
  { "closing-message-referrer", FOR_BOTH, vg_paper_data_new, "afsluitbericht-verwijzer",
    "closing-message-referrer", FALSE },
  { "consents", FOR_EACH, vg_paper_data_new, "toestemmingen", "consents", FALSE },
  { "consents-mediator", FOR_MEDIATOR, vg_paper_data_new, "toestemmingen-bemiddelaar",
    "consents-mediator", FALSE },
};

void
vg_paper_free (VgPaper *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->template);
  g_free (self->whom);
  g_free (self->reader);
  g_free (self->language);
  g_free (self->title);
  g_free (self->file);
  g_free (self);
}

char *
vg_paper_dup_letter (VgCase *subject, const char *party)
{
  gboolean is_harmed = g_strcmp0 (vg_people_get_side (subject, party), "harmed") == 0;
  const char *number = strrchr (party, '-');

  return g_strconcat (is_harmed ? "a" : "b", number != NULL ? number + 1 : "", NULL);
}

static char *
dup_file (VgCase *subject, guint kind, const char *whom, const char *language)
{
  const char *stem = g_str_equal (language, "nl") ? kinds[kind].file_nl : kinds[kind].file_en;
  g_autofree char *letter = NULL;

  if (g_str_equal (whom, "both") || g_str_equal (whom, "mediator"))
    return g_strdup (stem);

  letter = vg_paper_dup_letter (subject, whom);
  return g_strjoin ("-", stem, letter, NULL);
}

static VgPaper *
new_paper (VgCase *subject,
           guint kind,
           const char *whom,
           const char *language,
           VgTemplate *template)
{
  VgPaper *self = g_new0 (VgPaper, 1);
  gboolean is_for_party = vg_template_get_reader (template) == VG_TEMPLATE_FOR_PARTY;

  self->id = g_strjoin (".", kinds[kind].template, whom, language, NULL);
  self->template = g_strdup (kinds[kind].template);
  self->whom = g_strdup (whom);
  self->reader = is_for_party ? g_strdup (whom) : NULL;
  self->language = g_strdup (language);
  self->title = g_strdup (vg_template_get_title (template));
  self->file = dup_file (subject, kind, whom, language);

  return self;
}

static gboolean
is_for_form (VgCase *subject, VgTemplate *template)
{
  g_auto (GStrv) forms = vg_template_dup_list (template, "forms");
  const char *form = vg_case_get_text (subject, "case/form");

  return forms[0] == NULL || (form != NULL && g_strv_contains ((const char *const *) forms, form));
}

/* Whether all that the whole paper presupposes is acknowledged, as its reader may know. */
static gboolean
may_be_made (const VgPaper *paper, VgTemplate *template, VgCase *subject, VgShelf *shelf)
{
  g_auto (GStrv) presupposed = vg_template_dup_list (template, "presupposes");
  g_autoptr (JsonNode) data = NULL;
  JsonArray *acknowledged = NULL;

  if (presupposed[0] == NULL)
    return TRUE;

  data = vg_paper_new_data (paper, subject, shelf, NULL);
  acknowledged = vg_json_get_array (vg_json_peek_object (data), "acknowledged");
  for (guint i = 0; presupposed[i] != NULL; i++)
    if (!vg_json_has_text (acknowledged, presupposed[i]))
      return FALSE;

  return TRUE;
}

static gboolean
add_paper (GPtrArray *papers,
           VgCase *subject,
           VgShelf *shelf,
           VgPaper *taken_paper,
           VgTemplate *template)
{
  g_autoptr (VgPaper) paper = taken_paper;

  if (!is_for_form (subject, template) || !may_be_made (paper, template, subject, shelf))
    return FALSE;

  g_ptr_array_add (papers, g_steal_pointer (&paper));
  return TRUE;
}

/* The language of a paper: as wanted; else the person's own, or for both the one they share;
 * else the screen's.
 */
static const char *
choose_language (VgCase *subject, const char *whom, const char *wanted)
{
  gboolean is_joint = g_str_equal (whom, "both");
  const char *own = vg_people_get (subject, is_joint ? "harmed" : whom, "language");

  if (wanted != NULL)
    return wanted;
  if (is_joint && g_strcmp0 (own, vg_people_get (subject, "accused", "language")) != 0)
    return vg_language_get ();

  return own != NULL ? own : vg_language_get ();
}

/* Who reads papers of their own: whoever is spoken to and is harmed or accused. */
static GPtrArray *
list_readers (VgCase *subject, VgShelf *shelf)
{
  GPtrArray *whom = vg_people_list (subject);

  for (guint i = whom->len; i > 0; i--)
    if (!vg_people_is_principal (subject, whom->pdata[i - 1]) ||
        vg_summary_find_guide (subject, shelf, whom->pdata[i - 1]) == NULL)
      g_ptr_array_remove_index (whom, i - 1);

  return whom;
}

/* Whom a kind of paper is made for. Returns: (transfer full) (element-type utf8) */
static GPtrArray *
list_whom (VgCase *subject, VgShelf *shelf, Audience audience)
{
  gboolean is_for_each = audience == FOR_EACH || audience == FOR_BOTH_AND_EACH;
  GPtrArray *whom = is_for_each ? list_readers (subject, shelf)
                                : g_ptr_array_new_with_free_func (g_free);

  if (audience != FOR_EACH)
    g_ptr_array_insert (whom, 0, g_strdup (audience == FOR_MEDIATOR ? "mediator" : "both"));
  return whom;
}

/* What the list is made with. @wanted: (nullable): the language for all */
typedef struct {
  VgCase *subject;
  VgShelf *shelf;
  VgPaperUse *use;
  const char *wanted;
  gboolean is_all;
  GPtrArray *papers;
} Listing;

/* One that was worked on stays, whatever became of the case since; but an approach is over when
 * it is over.
 */
static gboolean
was_worked_on (VgCase *subject, guint kind, const char *whom, const char *language)
{
  g_autofree char *id = g_strjoin (".", kinds[kind].template, whom, language, NULL);
  g_autofree char *place = vg_place_join ("document", id, NULL);

  return !kinds[kind].is_approach && vg_case_has_under (subject, place);
}

/* An approach that is not to go out is not among all papers either, nor a paper of what is
 * arranged between some of them for one who arranged nothing apart.
 */
static gboolean
is_listed (const Listing *listing, guint kind, const char *whom, const char *language)
{
  if (kinds[kind].audience == FOR_BOTH_AND_EACH && !g_str_equal (whom, "both") &&
      !vg_paper_agreements_are_own (listing->subject, whom))
    return FALSE;
  if (listing->is_all && !kinds[kind].is_approach)
    return TRUE;

  return vg_paper_use_holds (listing->use, listing->subject, kinds[kind].template, whom) ||
         was_worked_on (listing->subject, kind, whom, language);
}

static gboolean
add_kind (const Listing *listing, guint kind, GError **error)
{
  VgCase *subject = listing->subject;
  g_autoptr (GPtrArray) whom = list_whom (subject, listing->shelf, kinds[kind].audience);

  for (guint i = 0; i < whom->len; i++) {
    const char *language = choose_language (subject, whom->pdata[i], listing->wanted);
    g_autoptr (VgTemplate) template = NULL;

    if (!is_listed (listing, kind, whom->pdata[i], language))
      continue;
    template = vg_paper_template_read (kinds[kind].template, language, error);
    if (template == NULL)
      return FALSE;
    add_paper (listing->papers, subject, listing->shelf,
               new_paper (subject, kind, whom->pdata[i], language, template), template);
  }

  return TRUE;
}

static gboolean
add_kinds (Listing *listing, GError **error)
{
  g_autoptr (VgPaperUse) use = vg_paper_use_read (NULL, error);

  if (use == NULL)
    return FALSE;

  listing->use = use;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (!add_kind (listing, i, error))
      return FALSE;

  return TRUE;
}

static GPtrArray *
list_papers (Listing *listing, GError **error)
{
  g_autoptr (GPtrArray) papers = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_paper_free);

  listing->papers = papers;
  return add_kinds (listing, error) ? g_steal_pointer (&papers) : NULL;
}

GPtrArray *
vg_paper_list_new (VgCase *subject, VgShelf *shelf, const char *language, GError **error)
{
  Listing listing = { .subject = subject, .shelf = shelf, .wanted = language };

  g_return_val_if_fail (VG_IS_CASE (subject) && shelf != NULL, NULL);

  return list_papers (&listing, error);
}

GPtrArray *
vg_paper_list_new_all (VgCase *subject, VgShelf *shelf, const char *language, GError **error)
{
  Listing listing = { .subject = subject, .shelf = shelf, .wanted = language, .is_all = TRUE };

  g_return_val_if_fail (VG_IS_CASE (subject) && shelf != NULL, NULL);

  return list_papers (&listing, error);
}

static int
find_kind (const char *template)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].template, template))
      return i;

  return -1;
}

static gboolean
fits_audience (VgCase *subject, Audience audience, const char *whom)
{
  switch (audience) {
  case FOR_BOTH:
    return g_str_equal (whom, "both");
  case FOR_BOTH_AND_EACH:
    return g_str_equal (whom, "both") || vg_people_has (subject, whom);
  case FOR_MEDIATOR:
    return g_str_equal (whom, "mediator");
  case FOR_EACH:
  default:
    return vg_people_has (subject, whom);
  }
}

/* Nothing is made any more that would go to somebody who is not to be contacted. */
static gboolean
check_may_approach (VgCase *subject, int kind, const char *whom, GError **error)
{
  g_autofree char *warning = NULL;

  if (!kinds[kind].is_approach)
    return TRUE;

  warning = vg_approach_say_warning (subject, whom);
  if (warning != NULL)
    g_set_error_literal (error, VG_ERROR, VG_ERROR_FINDINGS, warning);
  return warning == NULL;
}

VgPaper *
vg_paper_list_find (VgCase *subject, const char *id, GError **error)
{
  g_auto (GStrv) parts = NULL;
  g_autoptr (VgTemplate) template = NULL;
  int kind = -1;

  g_return_val_if_fail (VG_IS_CASE (subject) && id != NULL, NULL);

  parts = g_strsplit (id, ".", 3);
  if (g_strv_length (parts) == 3)
    kind = find_kind (parts[0]);
  if (kind < 0 || !fits_audience (subject, kinds[kind].audience, parts[1]) ||
      (!g_str_equal (parts[2], "nl") && !g_str_equal (parts[2], "en"))) {
    g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND,
                 _ ("there is no paper “%s” in this case; “document list” names them all"), id);
    return NULL;
  }

  if (!check_may_approach (subject, kind, parts[1], error))
    return NULL;

  template = vg_paper_template_read (parts[0], parts[2], error);
  return template != NULL ? new_paper (subject, kind, parts[1], parts[2], template) : NULL;
}

char *
vg_paper_dup_data_key (const VgPaper *self)
{
  int kind = find_kind (self->template);
  guint first = 0;

  g_return_val_if_fail (kind >= 0, NULL);

  while (kinds[first].new_data != kinds[kind].new_data)
    first++;
  return g_strjoin (".", kinds[first].template, self->whom, self->language, NULL);
}

JsonNode *
vg_paper_new_data (const VgPaper *self, VgCase *subject, VgShelf *shelf, GError **error)
{
  int kind = find_kind (self->template);

  g_return_val_if_fail (kind >= 0, NULL);

  return kinds[kind].new_data (subject, shelf, self->whom, self->language, error);
}
