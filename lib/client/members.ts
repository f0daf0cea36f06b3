"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CreateMember, Member } from "@/lib/model/member";
import type { Role } from "@/lib/model/role";
import { api } from "./api";

const membersKey = ["members"] as const;

export const useMembers = (initial?: readonly Member[]) =>
  useQuery({
    queryKey: membersKey,
    queryFn: async ({ signal }) => (await api.get<{ data: Member[] }>("/api/members", {}, { signal })).data,
    ...(initial && { initialData: [...initial] }),
  });

export function useCreateMember() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (member: CreateMember) => api.post<Member>("/api/members", member),
    onSuccess: () => client.invalidateQueries({ queryKey: membersKey }),
    gcTime: 0,
  });
}

/** Signs the member out everywhere, so that the new role holds at once. */
export function useUpdateMember() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, role }: { id: string; role: Role }) => api.patch<Member>(`/api/members/${id}`, { role }),
    onSettled: () => client.invalidateQueries({ queryKey: membersKey }),
  });
}

export function useRemoveMember() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.del<void>(`/api/members/${id}`),
    onSettled: () => client.invalidateQueries({ queryKey: membersKey }),
  });
}
