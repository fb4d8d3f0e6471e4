/** What asks PostGraphile for the data of the contract's `Inbox` and `Thread`, in the schema that it makes of the tables. */
export const postgraphileDocument = {
  inbox: `query Inbox($account: UUID!, $first: Int, $offset: Int) {
    allConversations(
      first: $first, offset: $offset, condition: { accountId: $account }, orderBy: [LAST_ACTIVITY_AT_DESC, ROW_ID_DESC]
    ) {
      edges { cursor node { rowId } }
      nodes {
        rowId status unreadCount lastActivityAt lastInboundAt
        contactByAccountIdAndContactId { rowId displayName profileName phoneNumber }
        membershipByAccountIdAndAssigneeId { appUserByUserId { rowId fullName } }
        conversationLabelsByAccountIdAndConversationId { nodes { labelByAccountIdAndLabelId { rowId name } } }
        messageByAccountIdAndLastMessageId { rowId direction status sentAt preview }
      }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }`,
  thread: `query Thread($account: UUID!, $id: UUID!, $last: Int) {
    conversationByAccountIdAndRowId(accountId: $account, rowId: $id) {
      rowId status
      contactByAccountIdAndContactId {
        rowId displayName profileName phoneNumber
        contactIdentitiesByAccountIdAndContactId { nodes { kind value } }
      }
      messagesByAccountIdAndConversationId(last: $last, orderBy: [SENT_AT_ASC, ROW_ID_ASC]) {
        nodes {
          rowId direction status sentAt clientMessageId content failure
          mediaByAccountIdAndMediaId { mimeType sizeBytes filename state storageKey }
        }
        pageInfo { hasPreviousPage startCursor }
      }
    }
  }`,
};
