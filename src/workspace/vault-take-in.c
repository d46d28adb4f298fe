/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/vault.h"

#include "base/error.h"
#include "base/json.h"
#include "base/wipe.h"
#include "derive/stage-card.h"
#include "store/erase.h"
#include "store/parcel.h"
#include "workspace/vault-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A sealed case that is taken in.
 * @carried: what came; @arrived: the case as it makes it
 * @name, @fingerprint: of who sent it
 */
typedef struct {
  VgVault *vault;
  VgVaultFile *file;
  const char *path;
  const char *passphrase;
  VgCarried *carried;
  VgCase *arrived;
  char *name;
  char *fingerprint;
} Work;

/* What is new in a case, and what it is then.
 * @acts: in order of their clocks; @randoms: of as many as came
 * @gone: (element-type VgGap): what was erased on the way and is still here
 * @after: the case with all of it
 */
typedef struct {
  GPtrArray *acts;
  GByteArray *randoms;
  GPtrArray *gone;
  VgCase *after;
} News;

static void
news_clear (News *news)
{
  g_ptr_array_unref (news->acts);
  vg_wipe (news->randoms->data, news->randoms->len);
  g_byte_array_unref (news->randoms);
  g_ptr_array_unref (news->gone);
  g_clear_object (&news->after);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (News, news_clear)

static void
news_init (News *news)
{
  *news = (News){ .acts = g_ptr_array_new (), .randoms = g_byte_array_new () };
  news->gone = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_gap_free);
}

/* This vault's identity has the case from now on, where it went to whoever has the file. */
static gboolean
go_on_with (Work *work, News *news, GError **error)
{
  const guint n_acts = vg_case_get_n_acts (news->after);
  const char *mediator = vg_case_get_mediator (news->after);

  if (g_strcmp0 (mediator, vg_case_get_author (work->arrived)) != 0)
    return TRUE;
  if (!vg_case_hand_over (news->after, work->vault->author, NULL, error))
    return FALSE;

  if (vg_case_get_n_acts (news->after) > n_acts)
    g_ptr_array_add (news->acts, vg_case_get_act (news->after, n_acts));
  return TRUE;
}

static gboolean
write_news (Work *work, News *news, const VgSave *save, GError **error)
{
  const VgErasing erasing = { save->case_id, NULL, news->gone };

  return news->gone->len > 0 ? vg_erase_acts (work->file, &erasing, save, error)
                             : vg_journal_save (work->file, save, error);
}

/* Where the case is in other hands, the cover that is here stays. */
static gboolean
save_news (Work *work, News *news, GError **error)
{
  const gboolean is_ours = g_strcmp0 (vg_case_get_mediator (news->after), work->vault->author) == 0;
  g_auto (VgWipedText) cover = is_ours ? vg_carried_dup_cover (news->after) : NULL;
  g_autofree char *card = vg_stage_card_write (news->after, work->vault->shelf,
                                               work->vault->author);
  g_autofree char *sort = vg_stage_card_dup_sort (news->after);
  g_autoptr (GBytes) came = g_bytes_new_static (news->randoms->data, news->randoms->len);
  g_autoptr (GBytes) randoms = vg_chains_extend_randoms (came, news->acts->len);
  VgSave save = { vg_case_get_id (news->after), news->acts, cover, card, sort, NULL, randoms };

  save.gaps = work->carried->gaps;
  return write_news (work, news, &save, error);
}

/* --- A case that is not there --- */

static gboolean
add (Work *work, GError **error)
{
  g_auto (News) news;
  GBytes *randoms = work->carried->randoms;

  news_init (&news);
  news.after = g_object_ref (work->arrived);
  for (guint i = 0; i < work->carried->acts->len; i++)
    g_ptr_array_add (news.acts, work->carried->acts->pdata[i]);
  g_byte_array_append (news.randoms, g_bytes_get_data (randoms, NULL),
                       (guint) g_bytes_get_size (randoms));
  return go_on_with (work, &news, error) && save_news (work, &news, error);
}

/* --- A case that is --- */

static gboolean
refuse_ways (Work *work, GError **error)
{
  g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
               _ ("%s: this case is in the vault already, and went on here and there in two "
                  "different ways. Nothing was changed. Ask the sender who has had it in hand, "
                  "and agree on which of the two goes on."),
               work->path);
  return FALSE;
}

/* Acts are not signed one by one: only a vault itself knows which are its own. */
static gboolean
check_own (Work *work, VgChains *here, VgChains *there, GError **error)
{
  guint8 own[VG_ID_BYTES];

  vg_digest_id (work->vault->author, own);
  if (vg_chains_get_length (there, own) <= vg_chains_get_length (here, own))
    return TRUE;

  g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
               _ ("%s: this holds acts in your name that this vault did not make. Nothing was "
                  "changed. If you restored an older backup since, erase the case here and take "
                  "the file in again; if not, ask the sender where they come from."),
               work->path);
  return FALSE;
}

/* What came and is not here. */
static void
find_new (Work *work, VgChains *here, VgChains *there, News *news)
{
  const guint8 *randoms = g_bytes_get_data (work->carried->randoms, NULL);
  GPtrArray *acts = work->carried->acts;

  for (guint i = 0; i < acts->len; i++) {
    guint8 author[VG_ID_BYTES];

    vg_digest_id (vg_act_get_author (acts->pdata[i]), author);
    if (vg_chains_get_number (there, i) <= vg_chains_get_length (here, author))
      continue;
    g_ptr_array_add (news->acts, acts->pdata[i]);
    g_byte_array_append (news->randoms, randoms + (gsize) i * VG_DIGEST_BYTES, VG_DIGEST_BYTES);
  }
}

/* Nobody but who has the case in hand erases anything of it. */
static gboolean
is_in_hand (Work *work, const VgStored *stored)
{
  g_autoptr (VgCase) before = vg_vault_make_case (stored, NULL);

  return before != NULL && g_strcmp0 (vg_case_get_mediator (before), work->vault->author) == 0;
}

/* What is here and was erased there; what is left is @kept. */
static void
find_gone (Work *work, const VgStored *stored, VgChains *here, News *news, GPtrArray *kept)
{
  const gboolean is_kept = is_in_hand (work, stored);

  for (guint i = 0; i < stored->acts->len; i++) {
    VgAct *act = stored->acts->pdata[i];
    const guint64 number = vg_chains_get_number (here, i);
    guint8 author[VG_ID_BYTES];
    VgGap *gone = NULL;

    vg_digest_id (vg_act_get_author (act), author);
    if (is_kept || vg_gap_find (work->carried->gaps, author, number) == NULL) {
      g_ptr_array_add (kept, vg_act_ref (act));
      continue;
    }
    gone = g_new0 (VgGap, 1);
    gone->author = g_strdup (vg_act_get_author (act));
    gone->number = number;
    g_ptr_array_add (news->gone, gone);
  }
}

/* The case that is here, under the cover of whichever is the newer. Drafts stay drafts: the
 * next time it is opened they become acts.
 */
static VgCase *
make_case (Work *work, const char *cover, GPtrArray *acts)
{
  g_autoptr (JsonNode) node = vg_json_parse (cover, strlen (cover), "", NULL);
  const char *author = vg_case_get_author (work->arrived);

  if (vg_json_peek_object (node) == NULL)
    return NULL;

  json_object_set_string_member (vg_json_peek_object (node), "author", author);
  return vg_case_from_acts (node, acts, NULL);
}

static gboolean
has_news (Work *work, VgChains *here, const News *news)
{
  GPtrArray *gaps = work->carried->gaps;

  for (guint i = 0; i < gaps->len; i++) {
    const VgGap *gap = gaps->pdata[i];

    if (gap->number > vg_chains_get_length (here, gap->id))
      return TRUE;
  }

  return news->acts->len > 0 || news->gone->len > 0;
}

static gboolean
unite_chains (Work *work, const VgStored *stored, VgChains *here, VgChains *there, GError **error)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_act_unref);
  g_auto (News) news;
  const char *cover = NULL;

  news_init (&news);
  find_new (work, here, there, &news);
  find_gone (work, stored, here, &news, kept);
  cover = news.acts->len > 0 ? work->carried->cover : stored->cover;
  news.after = make_case (work, cover, kept);
  if (news.after == NULL || !vg_case_unite (news.after, news.acts, NULL))
    return refuse_ways (work, error);

  return go_on_with (work, &news, error) &&
         (!has_news (work, here, &news) || save_news (work, &news, error));
}

static gboolean
unite (Work *work, const char *id, GError **error)
{
  g_autoptr (VgStored) stored = NULL;
  g_autoptr (VgChains) here = NULL;
  g_autoptr (VgChains) there = NULL;
  VgLinked came;

  if (!vg_vault_check_closed (work->vault, id, error))
    return FALSE;
  stored = vg_journal_load (work->file, id, error);
  if (stored == NULL)
    return FALSE;

  vg_carried_link (work->carried, id, &came);
  here = vg_chains_new (&(VgLinked){ id, stored->acts, stored->randoms, stored->gaps }, error);
  there = here != NULL ? vg_chains_new (&came, error) : NULL;
  if (there == NULL)
    return FALSE;

  if (!vg_chains_agree (here, there))
    return refuse_ways (work, error);

  return check_own (work, here, there, error) && unite_chains (work, stored, here, there, error);
}

/* --- The whole --- */

/* Before anything is changed. */
static gboolean
learn_sender (Work *work, GError **error)
{
  const char *text = work->carried->sender;
  g_autoptr (VgCard) card = vg_card_read (text, strlen (text), error);

  if (card == NULL)
    return FALSE;

  work->name = g_strdup (vg_card_get_name (card));
  work->fingerprint = vg_vault_dup_fingerprint (text, error);
  return work->fingerprint != NULL;
}

static gboolean
take_in (VgVaultFile **file, gpointer data, GError **error)
{
  Work *work = data;
  const VgParcelOpening opening = { vg_vault_file_get_identity (*file), work->passphrase };
  const char *id = NULL;

  if (!vg_vault_check_may_write (*file, error))
    return FALSE;

  work->file = *file;
  work->carried = vg_parcel_read (work->path, &opening, &work->arrived, error);
  if (work->carried == NULL || !learn_sender (work, error))
    return FALSE;

  id = vg_case_get_id (work->arrived);
  return vg_journal_has (*file, id) ? unite (work, id, error) : add (work, error);
}

char *
vg_vault_take_in_parcel (VgVault *self,
                         const char *path,
                         const char *passphrase,
                         char **sender_name,
                         char **sender_fingerprint,
                         GError **error)
{
  Work work = { .vault = self, .path = path, .passphrase = passphrase };
  char *id = NULL;

  g_return_val_if_fail (path != NULL && sender_name != NULL && sender_fingerprint != NULL, NULL);

  if (vg_vault_run (self, VG_TURN_SAVE, take_in, &work, error)) {
    id = g_strdup (vg_case_get_id (work.arrived));
    *sender_name = g_steal_pointer (&work.name);
    *sender_fingerprint = g_steal_pointer (&work.fingerprint);
  }

  g_free (work.name);
  g_free (work.fingerprint);
  g_clear_pointer (&work.carried, vg_carried_free);
  g_clear_object (&work.arrived);
  return id;
}
