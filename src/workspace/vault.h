/* SPDX-License-Identifier: GPL-3.0-or-later */

/* vault.h - an open vault, with the one thread that owns its file.
 *
 * Every call but the _async ones waits for that thread; it works in order, so what was
 * saved before is there. Errors are those of store/vault-file.h. A vault that is let go
 * of is closed. Implements VgWorkspace.
 *
 * Locking is not here: who locks saves drafts, closes the vault, and starts the program
 * anew (ui/), so that no plain text stays in memory.
 */
#pragma once

#include "model/erasure.h"
#include "own/own-note.h"
#include "workspace/workspace.h"

G_BEGIN_DECLS

#define VG_TYPE_VAULT (vg_vault_get_type ())
G_DECLARE_FINAL_TYPE (VgVault, vg_vault, VG, VAULT, GObject)

/* Costs of the passphrase: passes and MiB within 1–64 and 64–4096 ("4:512"). Zeros: the default. */
typedef struct {
  guint passes;
  guint mib;
} VgVaultCost;

/* No core dump, and no other process of the same user may look into this one. For a program
 * before it asks for a passphrase; what opens a vault calls it as well.
 */
void vg_vault_harden (void);

/* "3:256". VG_ERROR_PARSE says what is allowed. */
gboolean vg_vault_cost_parse (const char *text, VgVaultCost *out, GError **error);

/* What the program chooses by itself. */
VgVaultCost vg_vault_cost_propose (void);

/* Whether it is weaker than the program would ever choose itself. */
gboolean vg_vault_cost_is_low (const VgVaultCost *cost);

/* A passphrase of six words in the screen's language, and a recovery code. Wipe both with
 * vg_wipe_text().
 *
 * Returns: (transfer full) (nullable): NULL where the list of words cannot be read
 */
char *vg_vault_new_passphrase (GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *vg_vault_new_code (void) G_GNUC_WARN_UNUSED_RESULT;

/* Whether a passphrase of one's own is good enough: VG_ERROR_FINDINGS says why not. */
gboolean vg_vault_check_passphrase (const char *passphrase, GError **error);

/* $XDG_DATA_HOME/voorgesprek/vault. Returns: (transfer full) */
char *vg_vault_dup_default_folder (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean vg_vault_exists (const char *folder);

/* Makes a vault and opens it. @shelf: what cards are worked out with. Returns: (transfer full)
 * (nullable) */
VgVault *vg_vault_create (const char *folder,
                          VgShelf *shelf,
                          const char *passphrase,
                          const char *code,
                          const VgVaultCost *cost,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
void vg_vault_create_async (const char *folder,
                            VgShelf *shelf,
                            const char *passphrase,
                            const char *code,
                            GAsyncReadyCallback callback,
                            gpointer user_data);

/* @words: passphrase or recovery code. Returns: (transfer full) (nullable) */
VgVault *vg_vault_open (const char *folder, VgShelf *shelf, const char *words, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
void vg_vault_open_async (const char *folder,
                          VgShelf *shelf,
                          const char *words,
                          GAsyncReadyCallback callback,
                          gpointer user_data);

/* Of vg_vault_create_async(), vg_vault_open_async() and vg_vault_restore_async(). Returns:
 * (transfer full) (nullable) */
VgVault *vg_vault_open_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Whether it could be opened at all, before anybody types a passphrase: VG_ERROR_BUSY,
 * VG_ERROR_NEWER, VG_ERROR_TAMPERED …, with words for the user.
 */
gboolean vg_vault_look_at (const char *folder, GError **error);

/* Waits until everything is on disk and the file is closed; nothing works after it. */
void vg_vault_close (VgVault *self);

const char *vg_vault_get_folder (VgVault *self);
gboolean vg_vault_is_read_only (VgVault *self);

/* Why, in the user's language; NULL where it can be written. Lends. */
const char *vg_vault_get_reason (VgVault *self);

/* How many writes are missing where an older file was put back; else 0. */
guint64 vg_vault_get_missing (VgVault *self);
gboolean vg_vault_accept_older (VgVault *self, GError **error);

gboolean vg_vault_confirm_code (VgVault *self, const char *code, GError **error);
gboolean vg_vault_is_code_confirmed (VgVault *self);

/* Whether passphrase or recovery code open the vault: before what cannot be undone.
 * VG_ERROR_PASSPHRASE where they do not. Takes as long as opening.
 */
gboolean vg_vault_check_words (VgVault *self, const char *words, GError **error);

/* @words must open the vault: who walks by an open vault changes nothing. */
gboolean vg_vault_change_passphrase (VgVault *self,
                                     const char *words,
                                     const char *passphrase,
                                     const VgVaultCost *cost,
                                     GError **error);
gboolean vg_vault_change_code (VgVault *self, const char *words, const char *code, GError **error);

/* Cases found by id, by the beginning of an id, or by their whole label. VG_ERROR_NOT_FOUND
 * also where several fit: the message names them.
 *
 * Returns: (transfer full) (nullable): the case's id
 */
char *
vg_vault_find_case (VgVault *self, const char *words, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Takes a case file over: its authors stay, and the vault's identity goes on with it. A
 * case that is there already is refused. Returns: (transfer full) (nullable): the case's id
 */
char *vg_vault_import (VgVault *self, const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The case as a case file, readable by anyone. */
gboolean vg_vault_export_readable (VgVault *self, const char *id, const char *path, GError **error);

/* --- A case goes to another vault, sealed in a file of its own ("*.voorgesprek") --- */

#define VG_VAULT_PARCEL_SUFFIX ".voorgesprek"

/* The card that colleagues seal a case for: a small text that anyone may see. @name: as they
 * know its owner, one line; remembered. NULL: the name given last, or “Mediator”.
 * VG_ERROR_PARSE where it is no name.
 *
 * Returns: (transfer full) (nullable)
 */
char *vg_vault_dup_card (VgVault *self, const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Eight words that stand for a card and no other: read to one another, they tell whether it
 * is really a colleague's. Dutch on every screen, for they are compared between two.
 *
 * Returns: (transfer full) (nullable)
 */
char *vg_vault_dup_fingerprint (const char *card, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Hands the case over and writes it to @path, sealed for @card or, where that is NULL, under
 * @passphrase (VG_ERROR_FINDINGS says why one is not good enough). Nothing may stand at
 * @path, and the case must not be open (VG_ERROR_FAILED).
 *
 * Both ways follow one rule: an act says that the case is in other hands, and from then on
 * this vault can only read it, until it comes back. For a card these are the colleague's.
 * Under a passphrase nobody knows yet whose: the act names a bearer, and the vault that
 * takes the file in goes on from there; this one may do so as well, and then has the case
 * in its hands again.
 *
 * Where it fails, the case stays in the hands in which it was, unless the message says
 * otherwise. A file that is not there after all (the program was ended half-way, the medium
 * taken out at the end) is made by handing over again in the same way, for the same card:
 * that adds no act.
 */
gboolean vg_vault_hand_over (VgVault *self,
                             const char *id,
                             const char *card,
                             const char *passphrase,
                             const char *path,
                             GError **error);

/* What a file is, before anybody is asked for a passphrase. */
typedef enum {
  VG_VAULT_NO_PARCEL, /* no sealed case; perhaps a case file */
  VG_VAULT_PARCEL_UNDER_PASSPHRASE,
  VG_VAULT_PARCEL_FOR_CARD,
} VgVaultParcel;

/* FALSE where that cannot be told: it cannot be read, or is of a newer version. */
gboolean vg_vault_look_at_parcel (const char *path, VgVaultParcel *out, GError **error);

/* Takes the case of a sealed file in, after everything in it was proved; what its authors
 * did stays as it is, and the vault's identity goes on with it. The file is left as it is.
 *
 * A case that is there already must not be open, and takes over what is new, where one of the two
 * goes on from the other; what was erased on the way is erased here too, unless the case is in the
 * hands of this vault. Where both went on in their own way (two people had it in hand), or somebody
 * else went on in the name of this vault, it is refused (VG_ERROR_FAILED) and nothing is changed.
 *
 * @passphrase: (nullable). VG_ERROR_PASSPHRASE where it is another, or one is needed;
 * VG_ERROR_TAMPERED where it is for another card, or not as it was sent.
 * @sender_name, @sender_fingerprint: (out) (transfer full): who sealed it; whoever knows the
 * fingerprint of that colleague compares it
 *
 * Returns: (transfer full) (nullable): the case's id
 */
char *vg_vault_take_in_parcel (VgVault *self,
                               const char *path,
                               const char *passphrase,
                               char **sender_name,
                               char **sender_fingerprint,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* A whole copy in @folder, read back. @progress is called in the vault's thread (nullable). */
typedef void (*VgVaultProgress) (guint64 done, guint64 all, gpointer user_data);

gboolean vg_vault_backup (VgVault *self,
                          const char *folder,
                          GCancellable *cancellable,
                          VgVaultProgress progress,
                          gpointer user_data,
                          GError **error);

/* When the last good backup was made ("2026-11-26T14:02:56Z") and where; NULL: never. Lends. */
const char *vg_vault_get_backup_time (VgVault *self);
const char *vg_vault_get_backup_folder (VgVault *self);

/* Days after which the program reminds of a backup. */
#define VG_VAULT_BACKUP_DAYS 14
gboolean vg_vault_needs_backup (VgVault *self);

/* When the backup at @backup was made ("2026-11-26T14:02:56Z"); NULL where there is none there.
 *
 * Returns: (transfer full) (nullable)
 */
char *vg_vault_dup_time_of_backup (const char *backup) G_GNUC_WARN_UNUSED_RESULT;

/* A backup into a new vault at @folder. Returns: (transfer full) (nullable) */
VgVault *vg_vault_restore (const char *backup,
                           const char *folder,
                           VgShelf *shelf,
                           const char *words,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
void vg_vault_restore_async (const char *backup,
                             const char *folder,
                             VgShelf *shelf,
                             const char *words,
                             GAsyncReadyCallback callback,
                             gpointer user_data);

/* Moves a vault that does not open out of the way, so that a restored one can stand in its
 * place: beside it, under a name that says when. Nothing in it is touched. VG_ERROR_BUSY
 * where somebody has it open.
 *
 * Returns: (transfer full) (nullable): where it lies now
 */
char *vg_vault_set_aside (const char *folder, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Where nothing came in its place after all. */
gboolean vg_vault_bring_back (const char *aside, const char *folder, GError **error);

/* A sentence on the cases that stayed behind when @self was restored, for want of their keys:
 * they were erased since, or something in them was. NULL where there are none.
 *
 * Returns: (transfer full) (nullable)
 */
char *vg_vault_say_left_out (VgVault *self) G_GNUC_WARN_UNUSED_RESULT;

/* Restores into a folder of its own, checks everything and takes it away again. Returns a
 * sentence on what was found. Returns: (transfer full) (nullable)
 */
char *vg_vault_test_restore (const char *backup, VgShelf *shelf, const char *words, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

/* Everything looked at: what is wrong, in words, one each; empty: sound. @summary: (out):
 * a sentence with the counts. Returns: (transfer full) (nullable) (element-type utf8)
 */
GPtrArray *vg_vault_check (VgVault *self,
                           GCancellable *cancellable,
                           VgVaultProgress progress,
                           gpointer user_data,
                           char **summary,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* What is not wrong but ought to be seen to.
 * @VG_VAULT_NEED_CODE: the recovery code was not typed back
 * @VG_VAULT_NEED_BACKUP: see vg_vault_needs_backup()
 * @VG_VAULT_NEED_COST: the passphrase is cheaper to guess than the program would ever make it
 * @VG_VAULT_NEED_MEMORY: this computer may write keys to its swap
 */
typedef enum {
  VG_VAULT_NEED_CODE = 1 << 0,
  VG_VAULT_NEED_BACKUP = 1 << 1,
  VG_VAULT_NEED_COST = 1 << 2,
  VG_VAULT_NEED_MEMORY = 1 << 3,
} VgVaultNeed;

/* Returns: a VgVaultNeed for each that is there */
guint vg_vault_get_needs (VgVault *self);

/* What it is and what to do about it, as a sentence or two. Returns: (transfer full) */
char *vg_vault_say_need (VgVault *self, VgVaultNeed need) G_GNUC_WARN_UNUSED_RESULT;

/* All of them, in words. Returns: (transfer full) (element-type utf8) */
GPtrArray *vg_vault_list_reminders (VgVault *self) G_GNUC_WARN_UNUSED_RESULT;

/* A small text of the program's own, sealed with the rest (where one was when it locked).
 * NULL removes, and is there where nothing is. Returns: (transfer full) (nullable)
 */
char *vg_vault_recall (VgVault *self, const char *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean vg_vault_remember (VgVault *self, const char *name, const char *text, GError **error);

/* The whole case: its keys, its acts, its card. A note without content stays. */
gboolean vg_vault_erase_case (VgVault *self, const char *id, GError **error);

/* What erasing one person of a case would do (model/erasure.h), for the questions before
 * it. Returns: (transfer full) (nullable)
 */
VgErasure *vg_vault_plan_erasure (VgVault *self, const char *id, const char *person, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

/* Does it. The case must not be open anywhere, and not have changed since it was planned. */
gboolean vg_vault_erase_person (VgVault *self, VgErasure *erasure, GError **error);

/* At how many places of a case the words are found, as a search would: after somebody was erased,
 * where the name still stands. @words: (nullable): then nowhere
 */
gboolean vg_vault_count_places (VgVault *self,
                                const char *id,
                                const char *words,
                                guint *out,
                                GError **error);

/* The mediator's own notes (own/own-note.h), under a key of their own: nothing else reads them. */
gboolean vg_vault_add_own_note (VgVault *self, const VgOwnNote *note, GError **error);

/* As they stand now. @case_id: (nullable): only those of this case. Returns: (transfer full)
 * (nullable) (element-type VgOwnNote): oldest first
 */
GPtrArray *vg_vault_list_own_notes (VgVault *self,
                                    const char *case_id,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* One place where words were found, in what stands there now.
 * @key: the case; @excerpt: a line around the words, of the place @place
 */
typedef struct {
  char *key;
  char *label;
  char *place;
  char *excerpt;
} VgVaultHit;

void vg_vault_hit_free (VgVaultHit *self);

/* Called in the main context, case by case as they are found; @hits of one case. */
typedef void (*VgVaultFound) (GPtrArray *hits, gpointer user_data);

/* Looks for @words in every case, accents and case folded. Nothing is kept. */
void vg_vault_search_async (VgVault *self,
                            const char *words,
                            GCancellable *cancellable,
                            VgVaultFound found,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean vg_vault_search_finish (VgVault *self, GAsyncResult *result, GError **error);

/* The same, waiting. Returns: (transfer full) (nullable) (element-type VgVaultHit) */
GPtrArray *
vg_vault_search (VgVault *self, const char *words, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
